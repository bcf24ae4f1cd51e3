package studio.backlot.render.provider.openai.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import studio.backlot.render.provider.Download;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.Origin;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.RemoteFile;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.Traces;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.VideoProvider;
import studio.backlot.render.provider.http.Fetched;
import studio.backlot.render.provider.http.Unanswered;
import studio.backlot.render.provider.openai.OpenAiVideosAddress;
import studio.backlot.render.provider.openai.OpenAiVideosAnswers;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.Authorised;
import studio.backlot.wire.Outcome;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Reply;
import studio.backlot.wire.Secret;

/** Asks a server of the dialect for videos, and fetches them from where its deployment allows it. */
public final class OpenAiVideosClient implements VideoProvider {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_HOPS = 5;

    private final OpenAiVideosAddress address;
    private final Patience patience;
    private final Authorised wire;

    public OpenAiVideosClient(OpenAiVideosAddress address, Secret key, Patience patience) {
        this.address = address;
        this.patience = patience;
        this.wire = new Authorised(AccessTokens.fixed(key), patience);
    }

    @Override
    public Submission submit(VideoOrder order) throws InterruptedException {
        Outcome<Reply> outcome = wire.post(address.submit(), OpenAiVideosAnswers.request(order), patience.submit());
        return outcome instanceof Outcome.Answered<Reply> answered
                ? OpenAiVideosAnswers.submission(answered.body())
                : Unanswered.submit(outcome);
    }

    @Override
    public Progress poll(Operation operation) throws InterruptedException {
        Optional<URI> call = address.poll(operation.name());
        if (call.isEmpty()) {
            return Fault.of(FaultClass.NEVER, "gone", "The operation is none of this interface.");
        }
        Outcome<Reply> outcome = wire.get(call.get(), patience.poll());
        return outcome instanceof Outcome.Answered<Reply> answered
                ? OpenAiVideosAnswers.progress(answered.body(), operation)
                : Unanswered.any(outcome);
    }

    /**
     * There is a list of calls, and nothing in it that tells two of the same words apart: attempts at a shot differ by their
     * seeds, which the dialect has not.
     */
    @Override
    public Traces look(OutputFolder output) {
        return new Traces.Nothing();
    }

    @Override
    public Download download(RemoteFile file, OutputFolder output, Path into) throws InterruptedException {
        Optional<URI> result =
                file instanceof RemoteFile.Stored stored ? address.result(stored.address()) : Optional.empty();
        if (result.isEmpty()) {
            return elsewhere("The result is none of this interface.");
        }
        try {
            return fetch(result.get(), into);
        } catch (IOException full) {
            return Fault.of(FaultClass.BACKOFF, "disk", "The video cannot be written here.");
        }
    }

    @Override
    public void close() {
        wire.close();
    }

    /** Why the key is not taken; empty when it is. Gateways that list no models list calls. */
    Optional<Fault> check() throws InterruptedException {
        Optional<Fault> models = asked(address.models());
        return models.filter(fault -> fault.code().equals("gone")).isPresent() ? asked(address.listing()) : models;
    }

    private Optional<Fault> asked(URI question) throws InterruptedException {
        Outcome<Reply> outcome = wire.get(question, patience.poll());
        if (!(outcome instanceof Outcome.Answered<Reply> answered)) {
            return Optional.of(Unanswered.any(outcome));
        }
        return answered.body().isGood() ? Optional.empty() : Optional.of(OpenAiVideosAnswers.fault(answered.body()));
    }

    /** The key goes to the server alone, wherever it sends to. */
    private Download fetch(URI first, Path into) throws InterruptedException, IOException {
        URI at = first;
        for (int hop = 0; hop <= MOST_HOPS; hop++) {
            Outcome<HttpHeaders> outcome = address.isOwn(at) ? wire.fetch(at, into) : wire.fetchOpenly(at, into);
            Optional<String> location = redirect(outcome);
            if (location.isEmpty()) {
                return Fetched.of(outcome, into, OpenAiVideosAnswers::fault);
            }
            Files.deleteIfExists(into);
            Optional<URI> next = resolved(at, location.get());
            if (next.filter(address::mayFetch).isEmpty()) {
                return elsewhere("The result lies at %s, which is none of the addresses that files may come from."
                        .formatted(next.map(Origin::of).map(Origin::toString).orElse("no address")));
            }
            at = next.get();
        }
        return elsewhere("The result is redirected for ever.");
    }

    private static Optional<String> redirect(Outcome<HttpHeaders> outcome) {
        return outcome instanceof Outcome.Answered<HttpHeaders> answered && REDIRECTS.contains(answered.status())
                ? answered.headers().firstValue("Location")
                : Optional.empty();
    }

    private static Optional<URI> resolved(URI from, String location) {
        try {
            return Optional.of(from.resolve(location));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Fault elsewhere(String why) {
        return Fault.of(FaultClass.NEVER, "elsewhere", why);
    }
}
