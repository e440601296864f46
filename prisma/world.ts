// The named cast: who the seed, the tests and the browser journeys speak of. People, firms and works are all
// invented; `prisma/cast.ts` brings them to life through the front doors.

export { DEMO_PASSWORD, people, type Person, type Role } from "./world/people";
export { profiles, type Creative } from "./world/profiles";
export { studios, type StudioName } from "./world/studios";
export { productions, type ProductionName } from "./world/productions";
export { openings, type OpeningName } from "./world/openings";
