package studio.backlot.audio.speech;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a parenthetical does to a delivery: added pitch and range, pace as a factor, level in decibels. */
enum Manner {
    PLAIN(0, 0, 1.0, 0, "(?!)"),
    WHISPERED(0, -10, 0.9, -4.5, "whisper|under her breath|under his breath|hushed"),
    SHOUTED(14, 24, 1.06, 2, "shout|yell|scream|crying out|loud"),
    AFRAID(8, 18, 1.06, 0, "afraid|fear|panic|frighten|terrified|trembl|shak|nervous"),
    SOFT(-3, -10, 0.92, -2, "soft|quiet|gentl|tender|sad|\\blow\\b|murmur"),
    BRIGHT(6, 20, 1.04, 0.5, "excit|happ|laugh|joy|cheer|bright|amaz"),
    SLOW(-4, -6, 0.84, 0, "slow|tired|weary|paus|hesita"),
    FAST(3, 8, 1.14, 0, "fast|quick|urgent|hurr|rush");

    final int pitch;
    final int range;
    final double pace;
    final double level;
    private final Pattern words;

    Manner(int pitch, int range, double pace, double level, String words) {
        this.pitch = pitch;
        this.range = range;
        this.pace = pace;
        this.level = level;
        this.words = Pattern.compile(words);
    }

    /** The first manner one of whose words occurs in the parenthetical. */
    static Manner of(Optional<String> parenthetical) {
        String said = parenthetical.orElse("").toLowerCase(Locale.ROOT);
        for (Manner manner : values()) {
            if (manner.words.matcher(said).find()) {
                return manner;
            }
        }
        return PLAIN;
    }
}
