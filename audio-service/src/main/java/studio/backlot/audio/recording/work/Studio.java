package studio.backlot.audio.recording.work;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import studio.backlot.audio.AudioError;
import studio.backlot.audio.recording.Line;
import studio.backlot.audio.recording.RecordedLine;
import studio.backlot.audio.recording.db.PostgresRecordings;
import studio.backlot.audio.sound.Rate;
import studio.backlot.audio.speech.Speaker;
import studio.backlot.audio.speech.SpeechEngine;
import studio.backlot.audio.speech.SpokenLine;
import studio.backlot.audio.speech.espeak.EspeakEngine;
import studio.backlot.audio.speech.espeak.VoiceComponent;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.tenant.TenantTransactions;

/** Where lines are recorded: from the library when they were spoken before, else by the engine. */
@ApplicationScoped
public class Studio {

    private final EspeakEngine engine;
    private final Speaker speaker;
    private final ObjectStore store;
    private final TenantTransactions transactions;
    private final PostgresRecordings recordings;

    Studio(
            @ConfigProperty(name = "backlot.voices.folder") Optional<Path> voices,
            @ConfigProperty(name = "backlot.scratch") Path scratch,
            ObjectStore store,
            TenantTransactions transactions,
            PostgresRecordings recordings) {
        engine = new EspeakEngine(VoiceComponent.find(voices, scratch.resolve("voices")));
        speaker = new Speaker(engine);
        this.store = store;
        this.transactions = transactions;
        this.recordings = recordings;
    }

    /** What a line's recording is kept under. */
    public String key(Line line) {
        return line.key(speaker.version());
    }

    /** Records a line, blocking; refuses what cannot be recorded. */
    RecordedLine record(OrgId org, Line line) throws IOException, InterruptedException {
        String key = key(line);
        Optional<RecordedLine> kept = transactions.await(org, session -> recordings.recorded(session, org, key));
        return kept.isPresent() ? kept.get() : speak(org, line);
    }

    private RecordedLine speak(OrgId org, Line line) throws IOException, InterruptedException {
        if (line.text().length() > Speaker.LONGEST_TEXT) {
            throw new ProblemException(
                    AudioError.TEXT_TOO_LONG,
                    "The line has %d characters; at most %d can be recorded at once. Divide it."
                            .formatted(line.text().length(), Speaker.LONGEST_TEXT));
        }
        try {
            SpokenLine spoken = speaker.speak(line.voice(), line.manner(), line.text());
            return new RecordedLine(
                    store.put(org, spoken.wav(), "audio/wav"),
                    new RationalTime(spoken.samples(), Rate.HZ),
                    spoken.mouths(),
                    spoken.loudness());
        } catch (SpeechEngine.Missing missing) {
            throw new ProblemException(AudioError.NO_VOICE_ENGINE, String.valueOf(missing.getMessage()), missing);
        }
    }

    void end(@Observes ShutdownEvent event) {
        engine.close();
    }
}
