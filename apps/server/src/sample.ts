import type { Stream } from "@openchair/programme";
import type { Person } from "@openchair/store/ports";
import { isoNow, type Services } from "./services.ts";

export async function createSample(services: Services, curator: Person): Promise<Stream> {
  const existing = (await services.programme.streamsOf(curator.id)).find(({ sample }) => sample);
  if (existing) return existing;
  const stream: Stream = {
    id: crypto.randomUUID(),
    title: "Leading stream (sample)",
    edition: "",
    description: "",
    sample: true,
    createdAt: isoNow(services),
  };
  await services.programme.addStream(stream, curator.id);
  return stream;
}
