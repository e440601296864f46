import {
  Conversion,
  FilePathSource,
  FilePathTarget,
  Input,
  MP4,
  Mp4OutputFormat,
  Output,
  WEBM,
  WebMOutputFormat,
} from "mediabunny";

export type ReadClip = { mime: "video/mp4" | "video/webm"; seconds: number };
/** type: neither MP4 nor WebM; broken: no film in it that can be read; long: more seconds than allowed. */
export type ClipProblem = "type" | "broken" | "long";

/**
 * Reads a film's container and length from its content, and writes the same pictures and sound, packet by
 * packet, into a fresh container at `target`: nothing is encoded anew, but the place and the telephone that
 * cameras note are left behind, and the index stands first so that it plays while it loads.
 */
export async function repackClip(
  file: string,
  target: string,
  mostSeconds: number,
): Promise<{ clip: ReadClip; problem: null } | { clip: null; problem: ClipProblem }> {
  const input = new Input({ source: new FilePathSource(file), formats: [MP4, WEBM] });
  try {
    // A file of a few bytes makes the reader throw where it could say no.
    if (!(await input.canRead().catch(() => false))) return { clip: null, problem: "type" };
    if (!(await input.getPrimaryVideoTrack())) return { clip: null, problem: "broken" };
    const seconds = await input.computeDuration();
    if (seconds > mostSeconds) return { clip: null, problem: "long" };
    const isMp4 = (await input.getFormat()) === MP4;
    const conversion = await Conversion.init({
      input,
      output: new Output({
        format: isMp4 ? new Mp4OutputFormat({ fastStart: "in-memory" }) : new WebMOutputFormat(),
        target: new FilePathTarget(target),
      }),
      copy: { mode: "forced", shiftTolerance: Infinity },
      tags: {},
      showWarnings: false,
    });
    if (!conversion.utilizedTracks.some((track) => track.isVideoTrack())) return { clip: null, problem: "broken" };
    await conversion.execute();
    return { clip: { mime: isMp4 ? "video/mp4" : "video/webm", seconds }, problem: null };
  } catch {
    return { clip: null, problem: "broken" };
  } finally {
    input.dispose();
  }
}
