package studio.backlot.story.production;

import java.util.List;
import studio.backlot.contracts.film.Weather;
import studio.backlot.story.look.Lexicon;
import studio.backlot.story.scene.Beat;
import studio.backlot.story.scene.ScriptScene;

/** What the action says of the weather, and of the scene in a sentence. */
final class Skies {

    private static final Lexicon<Weather> WEATHER = new Lexicon<Weather>()
            .with(Weather.STORM, "storm*, thunder*, lightning, hurricane, gale")
            .with(Weather.RAIN, "rain, rains, raining, rainy, downpour, drizzl*, raindrops, pouring rain")
            .with(Weather.SNOW, "snow, snows, snowing, snowy, snowfall, snowflakes, blizzard")
            .with(Weather.FOG, "fog, foggy, mist, misty")
            .with(Weather.DUST, "sandstorm, dust storm");

    private Skies() {}

    static Weather weather(ScriptScene scene) {
        return WEATHER.first(scene.heading() + " " + scene.action()).orElse(Weather.CLEAR);
    }

    /** The first sentence of the action, or the first few when they are very short. */
    static String firstSentence(ScriptScene scene) {
        List<String> texts = scene.beats().stream()
                .filter(Beat.Happening.class::isInstance)
                .map(beat -> ((Beat.Happening) beat).text())
                .toList();
        if (texts.isEmpty()) {
            return scene.heading();
        }
        String text = texts.getFirst();
        int end = text.indexOf(". ", 24);
        return end < 0 ? text : text.substring(0, end + 1);
    }
}
