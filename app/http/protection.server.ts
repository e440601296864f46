import { randomBytes, randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import { settings } from "~/adapters/env.server";
import { log } from "~/adapters/log.server";
import { loggedPath } from "./logged-path";
import { forgetViewer } from "./viewer.server";
import { ADDRESS_HEADER } from "./visit.server";

const UNSAFE = new Set(["POST", "PUT", "PATCH", "DELETE"]);
/**
 * Mail programs unsubscribe with one click (RFC 8058) and send no origin; the signed link is their proof. Nothing but
 * such a link is meant: a path with dots in it would lead elsewhere once it is read as an address.
 */
const ONE_CLICK = /^\/unsubscription\/(searches\/)?[\w-]+\.[\w-]{43}$/;

const MEGABYTE = 1024 * 1024;

/** The most that a body may weigh, by what is sent; clips are the heaviest thing there is. */
const limits = { upload: 64 * MEGABYTE, form: MEGABYTE };

/** Gives every request a number that its log lines and error pages carry, and one line when it is done. */
export const nameRequest: RequestHandler = (request, response, next) => {
  const id = randomUUID();
  request.headers["x-request-id"] = id;
  request.headers[ADDRESS_HEADER] = request.ip;
  response.setHeader("X-Request-Id", id);
  const began = process.hrtime.bigint();
  response.on("close", () => {
    forgetViewer(id);
    const ms = Math.round(Number(process.hrtime.bigint() - began) / 1e4) / 100;
    log.info(
      { requestId: id, method: request.method, path: loggedPath(request.path), status: response.statusCode, ms },
      "request",
    );
  });
  next();
};

/** Headers that keep a page to itself: its own files only, and no script without this response's nonce. */
export const setHeaders: RequestHandler = (_request, response, next) => {
  const nonce = randomBytes(16).toString("base64");
  response.locals.nonce = nonce;
  const live = process.env.NODE_ENV === "development" ? " ws:" : "";
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    `connect-src 'self'${live}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  response.setHeader("Content-Security-Policy", policy);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("X-Frame-Options", "DENY");
  response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
  if (settings().appUrl.startsWith("https:")) {
    response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  }
  next();
};

/** Refuses an unsafe request that another site sent on a visitor's behalf. */
export const refuseForeignForms: RequestHandler = (request, response, next) => {
  if (!UNSAFE.has(request.method)) return next();
  if (request.method === "POST" && ONE_CLICK.test(request.path)) return next();
  const origin = request.get("Origin");
  const ours = origin !== undefined && hostOf(origin) === request.get("Host");
  const published = origin !== undefined && origin === settings().appUrl;
  if (ours || published) return next();
  log.warn({ requestId: request.get("X-Request-Id"), path: loggedPath(request.path) }, "refused a form from elsewhere");
  response.status(403).type("text/plain").send("This form was not sent from this site.");
};

function hostOf(origin: string) {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

/** Cuts off bodies that are too heavy, by their stated length and again while they arrive. */
export const limitBody: RequestHandler = (request, response, next) => {
  if (!UNSAFE.has(request.method)) return next();
  const limit = request.is("multipart/form-data") ? limits.upload : limits.form;
  const refuse = () => {
    if (!response.headersSent) response.status(413).type("text/plain").send("What was sent is too large.");
    request.destroy();
  };
  if (Number(request.get("Content-Length") ?? 0) > limit) return refuse();
  let received = 0;
  const push = request.push.bind(request);
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    received += chunk?.length ?? 0;
    if (received > limit) {
      refuse();
      return false;
    }
    return push(chunk, encoding);
  };
  next();
};
