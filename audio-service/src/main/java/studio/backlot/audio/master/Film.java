package studio.backlot.audio.master;

import java.nio.file.Path;
import studio.backlot.audio.mix.Mix;
import studio.backlot.contracts.event.Loudness;

/** A finished film and what is delivered with it. */
public record Film(Path film, long frames, Path srt, Path vtt, Mix mix, Loudness loudness) {}
