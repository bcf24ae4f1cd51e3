package studio.backlot.audio.captions;

import java.util.Optional;

/**
 * Words of one speaker and the frames in which they are heard.
 *
 * @param speaker named in front of the words, when the speaker is not seen
 */
public record SpokenText(long start, long end, Optional<String> speaker, String text) {}
