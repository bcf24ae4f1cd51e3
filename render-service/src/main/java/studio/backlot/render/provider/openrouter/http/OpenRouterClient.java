package studio.backlot.render.provider.openrouter.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import studio.backlot.render.provider.Download;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Listing;
import studio.backlot.render.provider.Nudges;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.RemoteFile;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.Traces;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.VideoProvider;
import studio.backlot.render.provider.http.Fetched;
import studio.backlot.render.provider.http.Unanswered;
import studio.backlot.render.provider.openrouter.OpenRouterAddress;
import studio.backlot.render.provider.openrouter.OpenRouterAnswers;
import studio.backlot.render.provider.openrouter.OpenRouterModels;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.Authorised;
import studio.backlot.wire.Outcome;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Reply;
import studio.backlot.wire.Secret;

/** Asks OpenRouter for videos, and fetches them from there and nowhere else. */
public final class OpenRouterClient implements VideoProvider {
    private final OpenRouterAddress address;
    private final Patience patience;
    private final Nudges nudges;
    private final Authorised wire;

    /** Says at each submit where it wants to be told of its end, if anywhere. */
    public OpenRouterClient(OpenRouterAddress address, Secret key, Patience patience, Nudges nudges) {
        this.address = address;
        this.patience = patience;
        this.nudges = nudges;
        this.wire = new Authorised(AccessTokens.fixed(key), patience);
    }

    @Override
    public Submission submit(VideoOrder order) throws InterruptedException {
        byte[] body = OpenRouterAnswers.request(order, nudges.address(order.output()));
        Outcome<Reply> outcome = wire.post(address.submit(), body, patience.submit());
        return outcome instanceof Outcome.Answered<Reply> answered
                ? OpenRouterAnswers.submission(answered.body())
                : Unanswered.submit(outcome);
    }

    @Override
    public Progress poll(Operation operation) throws InterruptedException {
        Optional<URI> call = address.poll(operation.name());
        if (call.isEmpty()) {
            return Fault.of(FaultClass.NEVER, "gone", "The operation is none of OpenRouter's.");
        }
        Outcome<Reply> outcome = wire.get(call.get(), patience.poll());
        return outcome instanceof Outcome.Answered<Reply> answered
                ? OpenRouterAnswers.progress(answered.body(), operation)
                : Unanswered.any(outcome);
    }

    /** It has no folders, and lists no calls. */
    @Override
    public Traces look(OutputFolder output) {
        return new Traces.Nothing();
    }

    @Override
    public Download download(RemoteFile file, OutputFolder output, Path into) throws InterruptedException {
        Optional<URI> result =
                file instanceof RemoteFile.Stored stored ? address.result(stored.address()) : Optional.empty();
        if (result.isEmpty()) {
            return Fault.of(FaultClass.NEVER, "elsewhere", "The result is none of OpenRouter's.");
        }
        try {
            return Fetched.of(wire.fetch(result.get(), into), into, OpenRouterAnswers::fault);
        } catch (IOException full) {
            return Fault.of(FaultClass.BACKOFF, "disk", "The video cannot be written here.");
        }
    }

    @Override
    public void close() {
        wire.close();
    }

    /** Its list of videos' models, and what the list of all says of them. */
    Listing models() throws InterruptedException {
        Outcome<Reply> videos = wire.get(address.videoModels(), patience.poll());
        if (!(videos instanceof Outcome.Answered<Reply> listed)) {
            return Unanswered.any(videos);
        }
        Outcome<Reply> all = wire.get(address.models(), patience.poll());
        return all instanceof Outcome.Answered<Reply> answered
                ? OpenRouterModels.read(listed.body(), answered.body())
                : Unanswered.any(all);
    }

    /** Why the key is not taken; empty when it is. */
    Optional<Fault> check() throws InterruptedException {
        Outcome<Reply> outcome = wire.get(address.key(), patience.poll());
        if (!(outcome instanceof Outcome.Answered<Reply> answered)) {
            return Optional.of(Unanswered.any(outcome));
        }
        return answered.body().isGood() ? Optional.empty() : Optional.of(OpenRouterAnswers.fault(answered.body()));
    }
}
