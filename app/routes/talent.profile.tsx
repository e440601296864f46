import { Outlet } from "@remix-run/react";
import { PartsNav } from "~/ui/profiles/parts-nav";

export default function OwnProfile() {
  return (
    <>
      <PartsNav />
      <Outlet />
    </>
  );
}
