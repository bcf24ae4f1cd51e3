package studio.backlot.render.prompt.profile;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a request is put to a model. */
public enum Dialect {
    /** Sections as paragraphs, dialogue in quotes after who says it: Veo's own prompt guide. */
    @JsonProperty("veo")
    VEO,
    /** One paragraph of plain sentences. */
    @JsonProperty("plain")
    PLAIN,
    /** Sections with headings, pictures called by their numbers. */
    @JsonProperty("image")
    IMAGE,
    /** No words: the engine draws from the script. */
    @JsonProperty("script")
    SCRIPT
}
