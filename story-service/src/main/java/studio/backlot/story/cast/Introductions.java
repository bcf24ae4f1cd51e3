package studio.backlot.story.cast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.story.look.Slug;
import studio.backlot.story.scene.Beat;
import studio.backlot.story.scene.ScriptScene;
import studio.backlot.story.scene.Speaker;

/** People whom the action introduces with name and age, as in {@code ROSA (70)}; they need not speak to be in the film. */
final class Introductions {

    private static final Pattern INTRODUCED = Pattern.compile(
            "\\b(\\p{Lu}[\\p{Lu}'’.-]+(?: \\p{Lu}[\\p{Lu}'’.-]+){0,2})(?=\\s?\\((?:early |mid |late |mid-|\\d)|, (?:\\d{1,3}|(?:early|mid|late)[ -]))");

    private Introductions() {}

    /** Each with the line of the introduction. */
    static Map<Speaker, Integer> in(List<ScriptScene> scenes) {
        Map<Speaker, Integer> introduced = new LinkedHashMap<>();
        for (ScriptScene scene : scenes) {
            for (Beat beat : scene.beats()) {
                if (beat instanceof Beat.Happening happening) {
                    Matcher found = INTRODUCED.matcher(happening.text());
                    while (found.find()) {
                        String name = found.group(1);
                        Speaker speaker = new Speaker(
                                new CharacterId(Slug.of(ScriptScene.titled(name))), ScriptScene.titled(name));
                        introduced.putIfAbsent(speaker, happening.line());
                    }
                }
            }
        }
        return introduced;
    }
}
