package studio.backlot.render.prompt.words;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.render.prompt.Fact;
import studio.backlot.render.prompt.Notice;
import studio.backlot.render.prompt.Section;

/** Collects what there is to say about a shot, and what of its inputs there is nothing to say about. */
public final class FactSheet {
    private final List<Fact> facts = new ArrayList<>();
    private final List<Silence> silences = new ArrayList<>();

    /**
     * An input that is not put to words.
     *
     * @param sources as in {@link Fact#sources}
     */
    public record Silence(Notice notice, List<String> sources) {
        public Silence {
            sources = List.copyOf(sources);
        }
    }

    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    public List<Silence> silences() {
        return List.copyOf(silences);
    }

    /** Begins a statement; blank fields vanish, so that one without words is never made. */
    Statement about(Section section, String about, String... sources) {
        return new Statement(section, about, List.of(sources));
    }

    /** A statement that has a place and sources and waits for its words. */
    final class Statement {
        private final Section section;
        private final String about;
        private final List<String> sources;
        private Fact.Weight weight = Fact.Weight.DETAIL;
        private Fact.Nature nature = Fact.Nature.LOOK;

        private Statement(Section section, String about, List<String> sources) {
            this.section = section;
            this.about = about;
            this.sources = sources;
        }

        /** Its section hangs on it. */
        Statement core() {
            weight = Fact.Weight.CORE;
            return this;
        }

        Statement moving() {
            nature = Fact.Nature.MOTION;
            return this;
        }

        Statement spoken() {
            nature = Fact.Nature.SPEECH;
            return this;
        }

        Statement heard() {
            nature = Fact.Nature.SOUND;
            return this;
        }

        void says(String words) {
            says(words, words);
        }

        void says(String words, String shorter) {
            if (!words.isBlank()) {
                facts.add(new Fact(section, about, sources, weight, nature, words.strip(), shorter.strip()));
            }
        }

        /** Nothing of it belongs into this request. */
        void dropped(String reason) {
            silent(Notice.Way.DROPPED, reason);
        }

        /** Another step makes it. */
        void elsewhere(String reason) {
            silent(Notice.Way.ELSEWHERE, reason);
        }

        private void silent(Notice.Way way, String reason) {
            silences.add(new Silence(new Notice(section, about, "", way, reason), sources));
        }
    }
}
