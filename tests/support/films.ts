import { writeFileSync } from "node:fs";
import {
  BufferTarget,
  EncodedPacket,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
} from "mediabunny";

const FRAMES_A_SECOND = 10;

/** Writes a film of so many seconds, ten pictures a second that nobody can decode; a camera may have noted its place. */
export async function writeFilm(
  file: string,
  { as, seconds, place }: { as: "mp4" | "webm"; seconds: number; place?: string },
) {
  const target = new BufferTarget();
  const output = new Output({
    format: as === "mp4" ? new Mp4OutputFormat({ fastStart: false }) : new WebMOutputFormat(),
    target,
  });
  const source = new EncodedVideoPacketSource("vp9");
  output.addVideoTrack(source, { frameRate: FRAMES_A_SECOND });
  if (place) output.setMetadataTags({ raw: { "©xyz": place } });
  await output.start();
  for (let frame = 0; frame < seconds * FRAMES_A_SECOND; frame++) {
    const kind = frame % FRAMES_A_SECOND === 0 ? "key" : "delta";
    await source.add(
      new EncodedPacket(
        new Uint8Array([0x82, 0x49, 0x83, 0x42, frame % 256]),
        kind,
        frame / FRAMES_A_SECOND,
        1 / FRAMES_A_SECOND,
      ),
      {
        decoderConfig: { codec: "vp09.00.10.08", codedWidth: 90, codedHeight: 160 },
      },
    );
  }
  await output.finalize();
  writeFileSync(file, Buffer.from(target.buffer!));
}
