package studio.backlot.story.script;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What writes a draft. */
public enum WriterEngine {
    @JsonProperty("templates")
    TEMPLATES,
    /** A server of OpenAI's dialect: OpenRouter, OpenAI, vLLM, Ollama. */
    @JsonProperty("openai")
    OPENAI,
    @JsonProperty("gemini")
    GEMINI
}
