package studio.backlot.audio.spotting;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.Scene;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.TimeOfDay;

/** One clip of the cut with what is known of it. */
record Moment(
        long start, long end, Scene scene, Optional<Shot> shot, Optional<SetDesign> set, Optional<LightState> light) {

    private static final Pattern ALARMING = Pattern.compile("alarm|alert|emergency|danger|red\\b|panic|blackout");
    private static final Pattern OPENING = Pattern.compile("dawn|sunrise|morning|golden|bloom|glow|hope|magic");

    /** What a light does to those who see it. */
    enum Omen {
        NONE,
        ALARM,
        OPENING
    }

    String lightName() {
        return light.map(LightState::name).orElse("");
    }

    double pulse() {
        return light.map(LightState::pulse).orElse(0.0);
    }

    TimeOfDay hour() {
        return light.map(LightState::timeOfDay).orElse(scene.timeOfDay());
    }

    Omen omen() {
        String name = lightName().toLowerCase(Locale.ROOT);
        if (pulse() > 0 || ALARMING.matcher(name).find()) {
            return Omen.ALARM;
        }
        return OPENING.matcher(name).find() || hour() == TimeOfDay.DAWN ? Omen.OPENING : Omen.NONE;
    }
}
