package studio.backlot.audio.speech.elevenlabs;

import com.fasterxml.jackson.databind.JsonNode;
import studio.backlot.audio.speech.Timing;
import studio.backlot.audio.speech.hired.Sound;
import studio.backlot.audio.speech.hired.WordTimes;

/** Reads {@code {"characters":[…],"character_start_times_seconds":[…],"character_end_times_seconds":[…]}} word by word. */
final class Alignment {

    private Alignment() {}

    /** Nothing is known when the characters are not those of the text. */
    static Timing of(JsonNode alignment, String text, Sound sound) {
        JsonNode characters = alignment.path("characters");
        JsonNode starts = alignment.path("character_start_times_seconds");
        JsonNode ends = alignment.path("character_end_times_seconds");
        if (characters.size() != starts.size() || characters.size() != ends.size()) {
            return new Timing.Unknown();
        }
        WordTimes times = new WordTimes(text, sound);
        int place = 0;
        int word = -1;
        int first = 0;
        for (int i = 0; i < characters.size(); i++) {
            String character = characters.get(i).asText("");
            if (!text.startsWith(character, place)) {
                return new Timing.Unknown();
            }
            boolean spoken = character.codePoints().anyMatch(Character::isLetterOrDigit);
            if (spoken && word < 0) {
                word = place;
                first = i;
            }
            place += character.length();
            boolean last = i + 1 == characters.size() || text.startsWith(" ", place);
            if (word >= 0 && last) {
                times.hear(
                        word,
                        starts.get(first).asDouble(Double.NaN),
                        ends.get(i).asDouble(Double.NaN));
                word = -1;
            }
        }
        return place == text.length() ? times.timing() : new Timing.Unknown();
    }
}
