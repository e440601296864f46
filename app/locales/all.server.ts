import zh_common from "./zh-CN/common.json";
import zh_errors from "./zh-CN/errors.json";
import zh_account from "./zh-CN/account.json";
import zh_profiles from "./zh-CN/profiles.json";
import zh_studios from "./zh-CN/studios.json";
import zh_openings from "./zh-CN/openings.json";
import zh_posting from "./zh-CN/posting.json";
import zh_calls from "./zh-CN/calls.json";
import zh_cards from "./zh-CN/cards.json";
import zh_hiring from "./zh-CN/hiring.json";
import zh_engagements from "./zh-CN/engagements.json";
import zh_sheets from "./zh-CN/sheets.json";
import zh_search from "./zh-CN/search.json";
import zh_office from "./zh-CN/office.json";
import zh_alerts from "./zh-CN/alerts.json";
import zh_notifications from "./zh-CN/notifications.json";
import zh_mail from "./zh-CN/mail.json";
import zh_front from "./zh-CN/front.json";
import zh_charter from "./zh-CN/charter.json";
import zh_design from "./zh-CN/design.json";
import en_common from "./en/common.json";
import en_errors from "./en/errors.json";
import en_account from "./en/account.json";
import en_profiles from "./en/profiles.json";
import en_studios from "./en/studios.json";
import en_openings from "./en/openings.json";
import en_posting from "./en/posting.json";
import en_calls from "./en/calls.json";
import en_cards from "./en/cards.json";
import en_hiring from "./en/hiring.json";
import en_engagements from "./en/engagements.json";
import en_sheets from "./en/sheets.json";
import en_search from "./en/search.json";
import en_office from "./en/office.json";
import en_alerts from "./en/alerts.json";
import en_notifications from "./en/notifications.json";
import en_mail from "./en/mail.json";
import en_front from "./en/front.json";
import en_charter from "./en/charter.json";
import en_design from "./en/design.json";

/** Every word of the site, for the server; browsers load only what a page names in its handle. */
export const resources = {
  "zh-CN": {
    common: zh_common,
    errors: zh_errors,
    account: zh_account,
    profiles: zh_profiles,
    studios: zh_studios,
    openings: zh_openings,
    posting: zh_posting,
    calls: zh_calls,
    cards: zh_cards,
    hiring: zh_hiring,
    engagements: zh_engagements,
    search: zh_search,
    sheets: zh_sheets,
    office: zh_office,
    alerts: zh_alerts,
    notifications: zh_notifications,
    mail: zh_mail,
    front: zh_front,
    charter: zh_charter,
    design: zh_design,
  },
  en: {
    common: en_common,
    errors: en_errors,
    account: en_account,
    profiles: en_profiles,
    studios: en_studios,
    openings: en_openings,
    posting: en_posting,
    calls: en_calls,
    cards: en_cards,
    hiring: en_hiring,
    engagements: en_engagements,
    search: en_search,
    sheets: en_sheets,
    office: en_office,
    alerts: en_alerts,
    notifications: en_notifications,
    mail: en_mail,
    front: en_front,
    charter: en_charter,
    design: en_design,
  },
};
