package studio.backlot.render.provider.omni.http;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import studio.backlot.render.provider.Download;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.RemoteFile;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.Traces;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.VideoProvider;
import studio.backlot.render.provider.google.CloudAccount;
import studio.backlot.render.provider.google.GoogleError;
import studio.backlot.render.provider.google.http.CloudStorage;
import studio.backlot.render.provider.http.Unanswered;
import studio.backlot.render.provider.omni.OmniAddress;
import studio.backlot.render.provider.omni.OmniAnswers;
import studio.backlot.render.provider.omni.OmniRules;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.Authorised;
import studio.backlot.wire.Outcome;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Reply;

/** Asks Gemini Omni, and fetches from the bucket that it writes to. */
public final class OmniClient implements VideoProvider {
    private static final Fault STRANGE = Fault.of(FaultClass.NEVER, "gone", "The operation is none of this interface.");

    private final OmniAddress address;
    private final Map<String, String> headers;
    private final Map<String, String> headersOfJson;
    private final Patience patience;
    private final Authorised wire;
    private final CloudStorage storage;

    /** With the revision of the interface that is asked for, such as {@code 2026-05-20}. */
    public OmniClient(CloudAccount account, String revision, AccessTokens tokens, Patience patience) {
        this.address = new OmniAddress(account);
        this.headers = Map.of("Api-Revision", revision);
        this.headersOfJson = Map.of("Api-Revision", revision, "Content-Type", "application/json");
        this.patience = patience;
        this.wire = new Authorised(tokens, patience);
        this.storage = new CloudStorage(account, wire, patience.poll());
    }

    @Override
    public Submission submit(VideoOrder order) throws InterruptedException {
        Optional<String> against = OmniRules.against(order);
        if (against.isPresent()) {
            return Fault.of(FaultClass.NEVER, "request", against.get());
        }
        Outcome<Reply> outcome = wire.post(
                address.submit(), headersOfJson, OmniAnswers.request(order, address.account()), patience.submit());
        return outcome instanceof Outcome.Answered<Reply> answered
                ? OmniAnswers.submission(answered.body())
                : Unanswered.submit(outcome);
    }

    @Override
    public Progress poll(Operation operation) throws InterruptedException {
        Optional<URI> question = address.poll(operation.name());
        if (question.isEmpty()) {
            return STRANGE;
        }
        Outcome<Reply> outcome = wire.get(question.get(), headers, patience.poll());
        return outcome instanceof Outcome.Answered<Reply> answered
                ? OmniAnswers.progress(answered.body(), operation)
                : Unanswered.any(outcome);
    }

    @Override
    public Optional<Fault> cancel(Operation operation) throws InterruptedException {
        Optional<URI> request = address.cancel(operation.name());
        if (request.isEmpty()) {
            return Optional.of(STRANGE);
        }
        Outcome<Reply> outcome = wire.post(request.get(), headers, new byte[0], patience.poll());
        if (!(outcome instanceof Outcome.Answered<Reply> answered)) {
            return Optional.of(Unanswered.any(outcome));
        }
        return answered.body().isGood()
                ? Optional.empty()
                : Optional.of(GoogleError.of(answered.body()).any());
    }

    @Override
    public Traces look(OutputFolder output) throws InterruptedException {
        return storage.look(output);
    }

    @Override
    public Download download(RemoteFile file, OutputFolder output, Path into) throws InterruptedException {
        return storage.download(file, output, into);
    }

    @Override
    public void close() {
        wire.close();
    }
}
