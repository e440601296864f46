import { createContext, useContext } from "react";

/** The nonce that this response's own scripts carry; browsers hide it again, so there it is empty. */
export const NonceContext = createContext("");

export const useNonce = () => useContext(NonceContext);
