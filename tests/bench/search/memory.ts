import { readdirSync, readFileSync } from "node:fs";

// What programs hold of this machine's memory, in megabytes; Linux only.

type Program = { pid: number; parent: number; name: string };

function programs(): Program[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
        const [, name, rest] = /^\d+ \((.*)\) (.*)$/s.exec(stat)!;
        return [{ pid: Number(pid), parent: Number(rest!.split(" ")[1]), name: name! }];
      } catch {
        // Ended meanwhile.
        return [];
      }
    });
}

/** Memory of a process and all it has started, pages that they share counted once. */
export function memoryOf(pid: number): number {
  const all = programs();
  const family = (of: number): number[] => [
    of,
    ...all.filter(({ parent }) => parent === of).flatMap((one) => family(one.pid)),
  ];
  return family(pid).reduce((sum, member) => sum + proportional(member), 0) / 1024;
}

function proportional(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
