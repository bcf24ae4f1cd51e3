package studio.backlot.audio.speech.openai;

import java.net.URI;

/**
 * Where speech is asked for.
 *
 * @param base such as {@code https://api.openai.com/v1}
 */
public record OpenAiSpeechAddress(URI base) {
    private static final String OPENAI = "api.openai.com";
    private static final String OPENROUTER = "openrouter.ai";
    private static final String VERSION = "/v1";

    URI speech() {
        return URI.create(root() + "/audio/speech");
    }

    /** Kokoro-FastAPI has it beside the dialect, not within. */
    URI captioned() {
        String root = root();
        String outside = root.endsWith(VERSION) ? root.substring(0, root.length() - VERSION.length()) : root;
        return URI.create(outside + "/dev/captioned_speech");
    }

    /** Whether nobody comes in without a key. */
    public boolean needsKey() {
        return OPENAI.equals(base.getHost()) || isOpenRouter();
    }

    /** Whether it is OpenRouter, which has keys of its own. */
    public boolean isOpenRouter() {
        return OPENROUTER.equals(base.getHost());
    }

    private String root() {
        return base.toString().replaceAll("/+$", "");
    }
}
