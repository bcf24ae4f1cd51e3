package studio.backlot.audio.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import studio.backlot.audio.TestFilm;
import studio.backlot.audio.TestFilm.Setting;
import studio.backlot.audio.TestFilm.Words;
import studio.backlot.audio.TestStudio;
import studio.backlot.audio.master.Film;
import studio.backlot.audio.master.Finishing;
import studio.backlot.audio.mix.Scoring;
import studio.backlot.contracts.film.Mood;
import studio.backlot.contracts.film.Voice;

/** Records, mixes, masters and muxes a film of 64 seconds, as often as the first argument says, into the folder of the second. */
public final class SoundBenchmark {

    private static final Setting NIGHT = new Setting("1", "INT. NIGHT LAB - NIGHT", Mood.MYSTERY);
    private static final Setting FEAR = new Setting("2", "INT. NIGHT LAB - LATER", Mood.TENSE);
    private static final Setting DAWN = new Setting("3", "INT. NIGHT LAB - DAWN", Mood.HOPE);

    private SoundBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path out = Files.createDirectories(Path.of(arguments[1]));
        for (int round = 1; round <= Integer.parseInt(arguments[0]); round++) {
            Path assets = Files.createTempDirectory("sound-benchmark-");
            TestFilm film = film(assets);
            Instant before = Instant.now();
            for (int line = 0; line < 8; line++) {
                speak("The algorithm has learned what you are afraid of, number " + line);
            }
            Duration speech = Duration.between(before, Instant.now());
            Path work = Files.createDirectories(out.resolve("round-" + round));
            before = Instant.now();
            var order = new Finishing.Order(film.picture(), Optional.of(film.storyboard()), "en-US", Optional.empty());
            long[] marks = new long[Finishing.STEPS + 1];
            Film finished = new Finishing(TestStudio.tools(), film, Scoring.COMPOSED)
                    .finish(order, work, done -> marks[done] = System.nanoTime());
            Duration all = Duration.between(before, Instant.now());
            System.out.printf(
                    "round %d: 8 lines %d ms; finishing %d ms, of which mix until 60: %d, master: %d, mux: %d ms; %s%n",
                    round,
                    speech.toMillis(),
                    all.toMillis(),
                    all.toMillis() - (marks[100] - marks[60]) / 1_000_000,
                    (marks[90] - marks[60]) / 1_000_000,
                    (marks[100] - marks[90]) / 1_000_000,
                    finished.loudness());
        }
        TestStudio.ENGINE.close();
    }

    private static void speak(String text) throws IOException, InterruptedException {
        var unused = TestStudio.SPEAKER.speak(new Voice("en-US", "feminine", 44, 160), Optional.empty(), text);
    }

    private static TestFilm film(Path assets) throws IOException, InterruptedException {
        return new TestFilm(TestStudio.tools(), TestStudio.SPEAKER, assets)
                .shot(NIGHT, 192, "blue", sarah("Three years, and tonight it finally answers.", 40))
                .shot(NIGHT, 192, "blue", aria("Good evening, Sarah. I have been waiting for you.", 30))
                .shot(NIGHT, 192, "blue", sarah("Show me what you found.", 24), aria("You will not like it.", 110))
                .shot(FEAR, 192, "alarm", sarah("What is happening? Aria!", 20))
                .shot(FEAR, 192, "alarm", aria("I have read every line that you ever deleted.", 20))
                .shot(FEAR, 192, "alarm", sarah("Shut it down. Shut everything down!", 36))
                .shot(DAWN, 192, "dawn", aria("It is over. Look, the sun is rising.", 48))
                .shot(DAWN, 192, "dawn", sarah("Then we begin again.", 60));
    }

    private static Words sarah(String text, int frame) {
        return new Words(TestFilm.SARAH, text, frame, false);
    }

    private static Words aria(String text, int frame) {
        return new Words(TestFilm.ARIA, text, frame, true);
    }
}
