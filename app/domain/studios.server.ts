// The front door of studios: who hires, whether the office has verified them, and who acts for them.

export { beginStudio } from "./studios/founding.server";
export { ensureStudio, type EnsuredStudio } from "./studios/importing.server";
export { putLogo, reviseRegistration, reviseStudioPage } from "./studios/revising.server";
export { attachDocument, openDocument, removeDocument, type OpenedDocument } from "./studios/documents.server";
export { refuseStudio, submitStudio, verifyStudio } from "./studios/verifying.server";
export { lapseStudios, remindStudios } from "./studios/lapsing.server";
export {
  getOwnStudio,
  getStudio,
  listStudios,
  openLogo,
  verifiedToday,
  type OwnStudio,
  type StudioList,
} from "./studios/queries.server";
export { countQueue, listQueue, peekQueue, type Queue, type QueuedStudio } from "./studios/queue.server";
export { getStudioFile, type StudioFile } from "./studios/files.server";
export { medianWait, type Wait } from "./studios/waiting.server";
export {
  changeRole,
  endMemberships,
  getMember,
  leaveStudio,
  listMembers,
  removeMember,
  type Member,
} from "./studios/members.server";
export { inviteMember, inviteOwner, joinStudio, type NewMember } from "./studios/joining.server";
export { listSeats } from "./studios/places.server";
export { listStudioAddresses } from "./studios/addresses.server";
