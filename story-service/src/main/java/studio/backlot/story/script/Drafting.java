package studio.backlot.story.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import studio.backlot.story.look.Choice;

/** Writes drafts: beats of the kind, places and things of the genre, names of the brief. A function of the brief. */
public final class Drafting {

    private static final List<String> LEADS = List.of("Nora", "Elias", "Mina", "Jonas", "Ada", "Samir");
    private static final List<String> SECONDS = List.of("Theo", "Clara", "Ravi", "Ingrid", "Leo", "Yuki");

    private final Templates templates = Templates.load();

    /** A draft; every scene of it is a beat. */
    public Draft draft(ScriptBrief brief) {
        return new Writing(brief).draft();
    }

    /** One draft in the making. */
    private final class Writing {

        private final ScriptBrief brief;
        private final Choice choice;
        private final Map<String, List<String>> genre;
        private final String hero;
        private final String friend;
        private final String title;
        private final StringBuilder text = new StringBuilder();
        private boolean introduced;

        Writing(ScriptBrief brief) {
            this.brief = brief;
            this.choice = new Choice(brief.seed() + "/" + brief.logline());
            this.genre = templates.genres().getOrDefault(brief.genre().word(), Map.of());
            this.hero = brief.characters().isEmpty()
                    ? choice.of(LEADS, "hero")
                    : Cover.oneLine(brief.characters().getFirst());
            this.friend = brief.characters().size() < 2
                    ? choice.of(SECONDS, "friend")
                    : Cover.oneLine(brief.characters().get(1));
            this.title = brief.title().map(Cover::oneLine).orElseGet(this::titleOfThing);
        }

        Draft draft() {
            text.append(Cover.of(title, "A draft from templates, to be written on by a person", brief));
            List<Draft.Beat> beats = new ArrayList<>();
            String act = "";
            for (Templates.Step step : steps()) {
                if (!step.act().equals(act)) {
                    act = step.act();
                    text.append("# ").append(act).append("\n\n");
                }
                beats.add(scene(step, beats.size() + 1));
            }
            text.append("> FADE OUT.\n");
            return new Draft(title, text.toString(), beats);
        }

        /** The beats of the kind; every two minutes more than a beat takes bring a complication into the middle. */
        private List<Templates.Step> steps() {
            List<Templates.Step> steps = new ArrayList<>(
                    templates.beats().getOrDefault(brief.kind().name().toLowerCase(Locale.ROOT), List.of()));
            List<Templates.Step> pool = templates.beats().getOrDefault("complications", List.of());
            int more = brief.kind() == ScriptKind.AD ? 0 : Math.max(0, brief.minutes() - steps.size()) / 2;
            int middle = steps.size() / 2 + 1;
            for (int i = 0; i < more; i++) {
                int at = (choice.below(pool.size(), "complication") + i) % pool.size();
                steps.add(Math.min(middle + i, steps.size() - 2), pool.get(at));
            }
            return steps;
        }

        private Draft.Beat scene(Templates.Step step, int number) {
            String topic = number + " " + step.name();
            String place = choice.of(genre.getOrDefault(step.place(), List.of("INT. ROOM")), topic + " place");
            line(place + " - " + step.time() + " #" + number + "#");
            line("");
            line("= " + step.name() + ": " + step.purpose());
            line("");
            line(filled(choice.of(step.action(), topic + " action"), topic));
            line("");
            introduceFriend(step);
            for (List<String> said : choice.of(step.talk(), topic + " talk")) {
                line((said.get(0).equals("HERO") ? hero : friend).toUpperCase(Locale.ROOT));
                if (!said.get(1).isEmpty()) {
                    line("(" + said.get(1) + ")");
                }
                line(filled(said.get(2), topic));
                line("");
            }
            brief.characters().stream().skip(2 + (number - 1) % 5).findFirst().ifPresent(other -> {
                line(Cover.oneLine(other) + " watches from the side, and says nothing.");
                line("");
            });
            return new Draft.Beat(step.name(), step.purpose(), Integer.toString(number));
        }

        private void introduceFriend(Templates.Step step) {
            if (!introduced && step.talk().toString().contains("FRIEND")) {
                introduced = true;
                line(friend.toUpperCase(Locale.ROOT) + " (" + (25 + choice.below(30, "friend age"))
                        + ") is there, too.");
                line("");
            }
        }

        private String filled(String template, String topic) {
            String filled = template.replace(
                            "{intro}", hero.toUpperCase(Locale.ROOT) + " (" + (24 + choice.below(25, "age")) + ")")
                    .replace("{hero}", hero)
                    .replace("{friend}", friend)
                    .replace("{title}", title)
                    .replace("{idea}", idea());
            for (String word : List.of("thing", "danger")) {
                filled = filled.replace(
                        "{" + word + "}", choice.of(genre.getOrDefault(word, List.of("something")), word));
            }
            return filled.replace(
                    "{sound}", choice.of(genre.getOrDefault("sound", List.of("Silence.")), topic + " sound"));
        }

        private String idea() {
            String idea = Cover.oneLine(brief.logline()).replaceFirst("[.!?]+$", "");
            return idea.isEmpty() ? "the story" : Character.toLowerCase(idea.charAt(0)) + idea.substring(1);
        }

        private String titleOfThing() {
            String thing = choice.of(genre.getOrDefault("thing", List.of("a story")), "thing");
            StringBuilder named = new StringBuilder("The");
            for (String word : thing.replaceFirst("^(?:an?|the) ", "").split(" ", -1)) {
                named.append(' ').append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
            return named.toString();
        }

        private void line(String written) {
            text.append(written).append('\n');
        }
    }
}
