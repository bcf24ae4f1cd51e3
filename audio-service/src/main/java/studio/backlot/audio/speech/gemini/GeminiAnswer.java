package studio.backlot.audio.speech.gemini;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import studio.backlot.audio.speech.Unspoken;
import studio.backlot.audio.speech.Unspoken.Why;
import studio.backlot.audio.speech.hired.Provider;
import studio.backlot.audio.speech.hired.Refusals;
import studio.backlot.audio.speech.hired.Sound;

/** An answer with a good status, which says nothing: what is blocked, refused in words, or not spoken comes with it too. */
record GeminiAnswer(JsonNode answer) {

    /** What is heard, or why nothing is. */
    Sound sound(Provider provider) throws Unspoken {
        JsonNode feedback = answer.path("promptFeedback");
        if (feedback.path("blockReason").isTextual()) {
            throw blocked(feedback.path("blockReason").textValue(), feedback.path("blockReasonMessage"));
        }
        JsonNode candidate = answer.path("candidates").path(0);
        if (!candidate.isObject()) {
            throw new Unspoken(Why.LOST, "The answer of Gemini has not the form that was agreed.");
        }
        List<JsonNode> parts = StreamSupport.stream(
                        candidate.path("content").path("parts").spliterator(), false)
                .filter(part -> !part.path("thought").asBoolean(false))
                .toList();
        String reason = candidate.path("finishReason").asText("");
        return switch (reason) {
            case "STOP", "" -> sound(parts, provider);
            case "OTHER" -> throw new Unspoken(Why.LOST, "Gemini stopped before the end of the line (OTHER).");
            case "MAX_TOKENS" ->
                throw new Unspoken(Why.UNUSABLE, "Gemini spoke for longer than it may at once (MAX_TOKENS).");
            default -> throw blocked(reason, candidate.path("finishMessage"));
        };
    }

    private static Sound sound(List<JsonNode> parts, Provider provider) throws Unspoken {
        List<JsonNode> sounds = parts.stream()
                .map(part -> part.path("inlineData"))
                .filter(JsonNode::isObject)
                .toList();
        if (sounds.isEmpty()) {
            throw silent(parts);
        }
        SoundType type = type(sounds.getFirst());
        var bytes = new ByteArrayOutputStream();
        for (JsonNode sound : sounds) {
            if (!type.equals(type(sound)) || (type instanceof SoundType.WavFile && bytes.size() > 0)) {
                throw new Unspoken(Why.UNUSABLE, "The pieces of Gemini's sound cannot be joined.");
            }
            bytes.writeBytes(provider.sound(sound, "data"));
        }
        return switch (type) {
            case SoundType.Samples(int rate) -> Sound.of(bytes.toByteArray(), rate);
            case SoundType.WavFile _ -> Sound.wave(bytes.toByteArray());
        };
    }

    private static SoundType type(JsonNode sound) throws Unspoken {
        return SoundType.of(sound.path("mimeType").asText(""));
    }

    /** Who has stopped at words has refused in them; who has not said a word may speak when it is asked once more. */
    private static Unspoken silent(List<JsonNode> parts) {
        String words = Refusals.plain(
                parts.stream().map(part -> part.path("text").asText("")).collect(Collectors.joining(" ")));
        return words.isEmpty()
                ? new Unspoken(Why.LOST, "The answer of Gemini holds no sound.")
                : new Unspoken(Why.REFUSED, "Gemini does not speak this; it says: " + words);
    }

    private static Unspoken blocked(String reason, JsonNode message) {
        String words = Refusals.plain(message.asText(""));
        return new Unspoken(
                Why.REFUSED,
                "Gemini does not speak this (%s)%s"
                        .formatted(Refusals.plain(reason), words.isEmpty() ? "." : ": " + words));
    }
}
