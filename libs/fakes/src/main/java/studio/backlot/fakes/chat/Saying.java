package studio.backlot.fakes.chat;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a fake model says.
 *
 * @param content of its message
 * @param finish such as {@code stop} or {@code length}
 * @param refusal instead of content, empty where there is none
 */
public record Saying(String content, String finish, String refusal) {

    public static Saying of(String content) {
        return new Saying(content, "stop", "");
    }

    /** It has said as much as it may. */
    public static Saying cutOff(String content) {
        return new Saying(content, "length", "");
    }

    public static Saying refused(String words) {
        return new Saying("", "stop", words);
    }

    /** A filter holds it back. */
    public static Saying filtered() {
        return new Saying("", "content_filter", "");
    }

    /** A short manuscript about whoever the request's JSON names. */
    static Saying manuscript(JsonNode messages) {
        return of(FakeManuscript.about(messages.path(1).path("content").asText("")));
    }
}
