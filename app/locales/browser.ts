type Sentences = { [key: string]: string | Sentences };
type Words = { default: Sentences };

/** Where a browser finds the words of a namespace, each a file of its own. */
export const loaders: Record<string, Record<string, () => Promise<Words>>> = {
  "zh-CN": {
    common: () => import("./zh-CN/common.json"),
    errors: () => import("./zh-CN/errors.json"),
    account: () => import("./zh-CN/account.json"),
    profiles: () => import("./zh-CN/profiles.json"),
    studios: () => import("./zh-CN/studios.json"),
    openings: () => import("./zh-CN/openings.json"),
    hiring: () => import("./zh-CN/hiring.json"),
    engagements: () => import("./zh-CN/engagements.json"),
    search: () => import("./zh-CN/search.json"),
    sheets: () => import("./zh-CN/sheets.json"),
    office: () => import("./zh-CN/office.json"),
    notifications: () => import("./zh-CN/notifications.json"),
    front: () => import("./zh-CN/front.json"),
    design: () => import("./zh-CN/design.json"),
  },
  en: {
    common: () => import("./en/common.json"),
    errors: () => import("./en/errors.json"),
    account: () => import("./en/account.json"),
    profiles: () => import("./en/profiles.json"),
    studios: () => import("./en/studios.json"),
    openings: () => import("./en/openings.json"),
    hiring: () => import("./en/hiring.json"),
    engagements: () => import("./en/engagements.json"),
    search: () => import("./en/search.json"),
    sheets: () => import("./en/sheets.json"),
    office: () => import("./en/office.json"),
    notifications: () => import("./en/notifications.json"),
    front: () => import("./en/front.json"),
    design: () => import("./en/design.json"),
  },
};
