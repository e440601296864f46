// The front door of identity: who somebody is, how they prove it, and which seats they hold.

export { viewerOfSession, viewerOfUser, viewersOfUsers } from "./identity/viewers.server";
export { beginSignUp, type SignUpInput } from "./identity/signing-up.server";
export { beginCodeLogIn, logIn } from "./identity/logging-in.server";
export { confirmEntry, type Entered } from "./identity/entering.server";
export { getVerification, resendCode, type Waiting } from "./identity/codes.server";
export { beginPasswordReset, changePassword, resetPassword } from "./identity/changing-password.server";
export {
  createSession,
  endListedSession,
  endOtherSessions,
  endSession,
  listSessions,
  type ListedSession,
  type OpenSession,
} from "./identity/sessions.server";
export {
  addPerson,
  findPerson,
  getAccount,
  reviseAccount,
  type Account,
  type NewPerson,
} from "./identity/accounts.server";
export { beginContactChange, confirmContactChange } from "./identity/changing-contact.server";
export { beginClosing, closeAccount, getClosing, type Closing } from "./identity/closing.server";
export { inviteOfficial, revokeInvitation, sendInvitation, type NewInvitation } from "./identity/inviting.server";
export {
  acceptInvitation,
  getInvitation,
  listOpenInvitations,
  useInvitation,
  type Invitation,
  type InvitationRole,
  type OpenInvitation,
} from "./identity/invitations.server";
export { appointOfficial, listOfficials, revokeSeat, type Official } from "./identity/seats.server";
export { sweepIdentity } from "./identity/sweeping.server";
