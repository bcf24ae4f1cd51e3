package studio.backlot.story.script;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a script is for. */
public enum ScriptKind {
    @JsonProperty("film")
    FILM,
    @JsonProperty("series")
    SERIES,
    @JsonProperty("ad")
    AD
}
