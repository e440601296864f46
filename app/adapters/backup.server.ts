export { writeBackup } from "./backup/writing.server";
export { type Comparison, restoreBackup } from "./backup/restoring.server";
