/** Two soft tones, one after the other: frequencies in hertz. */
const TONES = [523.25, 659.25];
const TONE_SECONDS = 0.5;

let sound: AudioContext | null = null;

/** Browsers only play what somebody asked for with a press: call it then. */
export function allowChime(): void {
  sound ??= new AudioContext();
  void sound.resume().catch(() => {});
}

/** Plays the end of the timer, when it was allowed. */
export function playChime(): void {
  if (sound?.state !== "running") return;
  for (const [at, hertz] of TONES.entries()) {
    const begin = sound.currentTime + at * TONE_SECONDS * 0.6;
    const tone = new OscillatorNode(sound, { type: "sine", frequency: hertz });
    const volume = new GainNode(sound, { gain: 0 });
    volume.gain.linearRampToValueAtTime(0.15, begin + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.001, begin + TONE_SECONDS);
    tone.connect(volume).connect(sound.destination);
    tone.start(begin);
    tone.stop(begin + TONE_SECONDS);
  }
}
