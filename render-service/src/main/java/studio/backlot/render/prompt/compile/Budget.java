package studio.backlot.render.prompt.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import studio.backlot.render.prompt.Fact;
import studio.backlot.render.prompt.Notice;
import studio.backlot.render.prompt.RequiredWordsTooLong;
import studio.backlot.render.prompt.Section;
import studio.backlot.render.prompt.profile.Profile;

/**
 * Fits facts into a token budget. What surrounds people gives way first, then what is about them; in each the details before
 * the cores. Of such a group all is shortened before any of it is dropped, the section of the least importance first, within
 * it the last fact. What still fits afterwards comes back in the opposite order. Required sections are never touched.
 */
final class Budget {
    private final Profile profile;
    private final List<String> preface;
    private final List<Fact> facts;
    private final Form[] forms;
    private final List<Integer> yielding;

    /** Words of a call that fit, and what had to give. */
    record Fitted(String words, Map<Section, String> sections, int tokens, List<Notice> notices) {}

    private static final int GROUPS = 4;

    private enum Form {
        FULL,
        SHORT,
        OUT
    }

    /** @param preface what a dialect says before all sections */
    Budget(Profile profile, List<String> preface, List<Fact> facts) {
        this.profile = profile;
        this.preface = List.copyOf(preface);
        this.facts = List.copyOf(facts);
        forms = new Form[facts.size()];
        Arrays.fill(forms, Form.FULL);
        yielding = IntStream.range(0, facts.size())
                .boxed()
                .filter(i -> !facts.get(i).section().required())
                .sorted(Comparator.<Integer>comparingInt(i -> group(facts.get(i)))
                        .thenComparing(i -> facts.get(i).section().importance())
                        .thenComparing(Comparator.reverseOrder()))
                .toList();
    }

    /** @throws RequiredWordsTooLong when not even the required sections fit */
    Fitted fit() {
        for (int group = 0; group < GROUPS; group++) {
            int now = group;
            List<Integer> giving =
                    yielding.stream().filter(i -> group(facts.get(i)) == now).toList();
            lower(giving, Form.FULL, Form.SHORT);
            lower(giving, Form.SHORT, Form.OUT);
        }
        if (!fits()) {
            refuse();
        }
        for (int i : yielding.reversed()) {
            raise(i, Form.OUT, Form.SHORT);
            raise(i, Form.SHORT, Form.FULL);
        }
        Map<Section, String> sections = sections();
        String words = Prose.text(profile.dialect(), preface, sections);
        return new Fitted(words, sections, Tokens.estimate(words), notices());
    }

    /** Those of the least number give way first. */
    private static int group(Fact fact) {
        int core = fact.weight() == Fact.Weight.CORE ? 1 : 0;
        return fact.section().leading() ? 2 + core : core;
    }

    private void lower(List<Integer> giving, Form from, Form to) {
        for (int i : giving) {
            if (fits()) {
                return;
            }
            if (forms[i] == from) {
                forms[i] = to;
            }
        }
    }

    private void raise(int fact, Form from, Form to) {
        if (forms[fact] == from) {
            forms[fact] = to;
            if (!fits()) {
                forms[fact] = from;
            }
        }
    }

    private boolean fits() {
        return tokens() <= profile.abilities().words().tokens();
    }

    private int tokens() {
        return Tokens.estimate(Prose.text(profile.dialect(), preface, sections()));
    }

    private Map<Section, String> sections() {
        List<Prose.Phrase> phrases = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            switch (forms[i]) {
                case FULL -> phrases.add(new Prose.Phrase(fact.section(), fact.words()));
                case SHORT -> phrases.add(new Prose.Phrase(fact.section(), fact.shorter()));
                case OUT -> {}
            }
        }
        return Prose.sections(profile.dialect(), phrases);
    }

    private void refuse() {
        int budget = profile.abilities().words().tokens();
        List<Prose.Phrase> lock = facts.stream()
                .filter(fact -> fact.section() == Section.IDENTITY)
                .map(fact -> new Prose.Phrase(Section.IDENTITY, fact.words()))
                .toList();
        int locked = Tokens.estimate(Prose.text(profile.dialect(), preface, Prose.sections(profile.dialect(), lock)));
        Section longest = locked > budget ? Section.IDENTITY : Section.ACTION;
        throw new RequiredWordsTooLong(longest, profile.id(), tokens(), budget);
    }

    private List<Notice> notices() {
        String reason =
                "the budget of %d tokens".formatted(profile.abilities().words().tokens());
        List<Notice> notices = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            boolean shortened = forms[i] == Form.SHORT && !fact.words().equals(fact.shorter());
            if (forms[i] == Form.OUT || shortened) {
                Notice.Way way = shortened ? Notice.Way.SHORTENED : Notice.Way.DROPPED;
                notices.add(new Notice(fact.section(), fact.about(), fact.words(), way, reason));
            }
        }
        return notices;
    }
}
