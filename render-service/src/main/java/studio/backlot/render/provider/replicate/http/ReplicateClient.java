package studio.backlot.render.provider.replicate.http;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.backlot.render.provider.Download;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.ListedModel;
import studio.backlot.render.provider.Listing;
import studio.backlot.render.provider.Nudges;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.RemoteFile;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.Traces;
import studio.backlot.render.provider.Trail;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.VideoProvider;
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
    private static final Duration DEADLINE = Duration.ofMinutes(50);

    private final ReplicateAddress address;
    private final Patience patience;
    private final Nudges nudges;
    private final Authorised wire;
    private final ReplicateUploads uploads;
    private final Predictions calls;

    public ReplicateClient(ReplicateAddress address, Secret key, Patience patience, Nudges nudges) {
        this.address = address;
        this.patience = patience;
        this.nudges = nudges;
        this.wire = new Authorised(AccessTokens.fixed(key), patience);
        this.uploads = new ReplicateUploads(address, wire);
        this.calls = new Predictions(address, wire, patience, DEADLINE);
    }

    @Override
    public Submission submit(VideoOrder order) throws InterruptedException {
        List<String> pictures = new ArrayList<>();
        Optional<Fault> fault = uploads.place(order.pictures(), pictures, patience.poll());
        if (fault.isPresent()) {
            return fault.get();
        }
        Optional<URI> nudge = nudges.address(order.output());
        return calls.submit(order.model(), ReplicateAnswers.request(order, pictures, nudge), nudge);
    }

    @Override
    public Progress poll(Operation operation) throws InterruptedException {
        return calls.poll(operation);
    }

    @Override
    public Traces look(OutputFolder output) throws InterruptedException {
        return switch (calls.find(nudges.address(output))) {
            case Submission.Accepted accepted -> found(poll(accepted.operation()));
            case Trail.None _ -> new Traces.Nothing();
            case Fault fault -> fault;
        };
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
        return calls.download(file, into);
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
