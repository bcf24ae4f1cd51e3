package studio.backlot.render.provider.replicate.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.backlot.render.provider.Download;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.ListedModel;
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
import studio.backlot.render.provider.replicate.ReplicateAddress;
import studio.backlot.render.provider.replicate.ReplicateAnswers;
import studio.backlot.render.provider.replicate.ReplicateModels;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.Authorised;
import studio.backlot.wire.Outcome;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Reply;
import studio.backlot.wire.Secret;

/** Asks Replicate for videos, and fetches them from where it puts them. */
public final class ReplicateClient implements VideoProvider {
    /** A call that is not done by then is ended, before the studio gives it up. */
    private static final Map<String, String> HEADERS =
            Map.of("Content-Type", "application/json", "Cancel-After", "50m");

    private static final int MOST_PAGES = 5;

    private final ReplicateAddress address;
    private final Patience patience;
    private final Nudges nudges;
    private final Authorised wire;
    private final ReplicateUploads uploads;

    public ReplicateClient(ReplicateAddress address, Secret key, Patience patience, Nudges nudges) {
        this.address = address;
        this.patience = patience;
        this.nudges = nudges;
        this.wire = new Authorised(AccessTokens.fixed(key), patience);
        this.uploads = new ReplicateUploads(address, wire);
    }

    @Override
    public Submission submit(VideoOrder order) throws InterruptedException {
        List<String> pictures = new ArrayList<>();
        Optional<Fault> fault = uploads.place(order.pictures(), pictures, patience.poll());
        if (fault.isPresent()) {
            return fault.get();
        }
        Optional<URI> nudge = nudges.address(order.output());
        byte[] body = ReplicateAnswers.request(order, pictures, nudge);
        Outcome<Reply> outcome = wire.post(address.submit(order.model()), HEADERS, body, patience.submit());
        return outcome instanceof Outcome.Answered<Reply> answered
                ? ReplicateAnswers.submission(answered.body(), nudge)
                : Unanswered.submit(outcome);
    }

    @Override
    public Progress poll(Operation operation) throws InterruptedException {
        Optional<URI> call = address.poll(operation.name());
        if (call.isEmpty()) {
            return Fault.of(FaultClass.NEVER, "gone", "The operation is none of Replicate's.");
        }
        Outcome<Reply> outcome = wire.get(call.get(), patience.poll());
        return outcome instanceof Outcome.Answered<Reply> answered
                ? ReplicateAnswers.progress(answered.body(), operation)
                : Unanswered.any(outcome);
    }

    /** The address that it was made with tells a call from every other; without one nothing does. */
    @Override
    public Traces look(OutputFolder output) throws InterruptedException {
        Optional<URI> nudge = nudges.address(output);
        return nudge.isEmpty() ? new Traces.Nothing() : look(nudge.get());
    }

    private Traces look(URI nudge) throws InterruptedException {
        Optional<URI> page = Optional.of(address.calls());
        for (int number = 1; number <= MOST_PAGES && page.isPresent(); number++) {
            Outcome<Reply> outcome = wire.get(page.get(), patience.poll());
            if (!(outcome instanceof Outcome.Answered<Reply> answered)) {
                return Unanswered.any(outcome);
            }
            if (!answered.body().isGood()) {
                return ReplicateAnswers.fault(answered.body());
            }
            Optional<Operation> made = ReplicateAnswers.made(answered.body(), nudge);
            if (made.isPresent()) {
                return found(poll(made.get()));
            }
            page = ReplicateAnswers.next(answered.body()).flatMap(address::page);
        }
        return new Traces.Nothing();
    }

    private static Traces found(Progress progress) {
        return switch (progress) {
            case Progress.Done done -> new Traces.Found(done.files());
            case Fault fault -> fault;
            default -> new Traces.Nothing();
        };
    }

    @Override
    public Download download(RemoteFile file, OutputFolder output, Path into) throws InterruptedException {
        Optional<URI> result =
                file instanceof RemoteFile.Stored stored ? address.result(stored.address()) : Optional.empty();
        if (result.isEmpty()) {
            return Fault.of(FaultClass.NEVER, "elsewhere", "The result does not lie where Replicate keeps files.");
        }
        URI there = result.get();
        try {
            return Fetched.of(
                    address.isOwn(there) ? wire.fetch(there, into) : wire.fetchOpenly(there, into),
                    into,
                    ReplicateAnswers::fault);
        } catch (IOException full) {
            return Fault.of(FaultClass.BACKOFF, "disk", "The video cannot be written here.");
        }
    }

    @Override
    public void close() {
        wire.close();
    }

    /** What webhooks for the account are signed with; empty when Replicate does not say. */
    Optional<Secret> webhookSecret() throws InterruptedException {
        Outcome<Reply> outcome = wire.get(address.webhookSecret(), patience.poll());
        return outcome instanceof Outcome.Answered<Reply> answered
                        && answered.body().isGood()
                ? ReplicateAnswers.webhookSecret(answered.body())
                        .filter(secret -> !secret.isBlank())
                        .map(Secret::new)
                : Optional.empty();
    }

    /** Its collection, and of the known models that are not in it those that there are. */
    Listing models(Set<String> known) throws InterruptedException {
        Outcome<Reply> outcome = wire.get(address.collection(), patience.poll());
        if (!(outcome instanceof Outcome.Answered<Reply> answered)) {
            return Unanswered.any(outcome);
        }
        Listing collected = ReplicateModels.collected(answered.body());
        if (!(collected instanceof Listing.Listed listed)) {
            return collected;
        }
        List<ListedModel> all = new ArrayList<>(listed.models());
        for (String model : known) {
            Optional<URI> there = address.model(model);
            if (there.isEmpty() || all.stream().anyMatch(other -> other.model().equals(model))) {
                continue;
            }
            Outcome<Reply> single = wire.get(there.get(), patience.poll());
            Listing one = single instanceof Outcome.Answered<Reply> reply
                    ? ReplicateModels.single(reply.body(), model)
                    : Unanswered.any(single);
            switch (one) {
                case Fault fault -> {
                    return fault;
                }
                case Listing.Listed found -> all.addAll(found.models());
            }
        }
        return new Listing.Listed(listed.source(), all);
    }

    /** Why the key is not taken; empty when it is. */
    Optional<Fault> check() throws InterruptedException {
        Outcome<Reply> outcome = wire.get(address.account(), patience.poll());
        if (!(outcome instanceof Outcome.Answered<Reply> answered)) {
            return Optional.of(Unanswered.any(outcome));
        }
        return answered.body().isGood() ? Optional.empty() : Optional.of(ReplicateAnswers.fault(answered.body()));
    }
}
