package studio.backlot.render.animatic.direction;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import studio.backlot.contracts.film.Brief;

/**
 * The effects that words of an action or of a note ask for. The table is small on purpose: whoever writes a shot can
 * remember it.
 */
public enum Cues {
    /** Glowing threads in the air from piece to piece: "thread", "strand", "filament". */
    THREADS("thread|strand|filament"),
    /** Glowing vines that grow: "vine", "tendril". */
    VINES("vine|tendril"),
    /** "spark", "short circuit". */
    SPARKS("spark|short.circuit"),
    /** A hologram or a screen breaks up: "glitch", "flicker", "distort", "corrupt". */
    GLITCH("glitch|flicker|distort|corrupt"),
    /** A turning red beacon and flashing screens: "alarm", "alert", "siren", "warning". */
    ALARM("alarm|alert|siren|warning light"),
    /** Drifting points of light: "particle", "firefl", "stardust", "petal", "mote", "magic". */
    PARTICLES("particle|firefl|stardust|petal|motes|magic"),
    /** Code that runs over screens: "code", "data", "algorithm". */
    DATA("code|data|algorithm"),
    /** "smoke", "steam". */
    SMOKE("smoke|steam");

    private final Pattern words;

    Cues(String words) {
        this.words = Pattern.compile(words);
    }

    /** The effects that a brief names. */
    public static Set<Cues> of(Brief brief) {
        String told = (brief.action() + " " + String.join(" ", brief.notes())).toLowerCase(Locale.ROOT);
        Set<Cues> found = EnumSet.noneOf(Cues.class);
        for (Cues cue : values()) {
            if (cue.words.matcher(told).find()) {
                found.add(cue);
            }
        }
        return found;
    }
}
