package studio.backlot.render.engine.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.film.EngineChoice;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.job.db.JobEnding;
import studio.backlot.render.job.db.PostgresJobs;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.prompt.profile.Offer;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.provider.credential.db.StoredCredentials;
import studio.backlot.render.route.Candidate;
import studio.backlot.render.route.Health;

/** The models of a catalogue as an organisation has them now. */
@ApplicationScoped
public class Candidates {
    private final StoredCredentials credentials;
    private final PostgresJobs jobs;

    Candidates(StoredCredentials credentials, PostgresJobs jobs) {
        this.credentials = credentials;
        this.jobs = jobs;
    }

    /** All of them, in the catalogue's order. */
    public Uni<List<Candidate>> of(Mutiny.Session session, OrgId org, Catalogue catalogue) {
        return credentials.connected(session, org).chain(connected -> jobs.endings(session, org)
                .map(endings -> {
                    Map<String, List<JobEnding>> byProfile =
                            endings.stream().collect(Collectors.groupingBy(JobEnding::profile));
                    return catalogue.profiles().stream()
                            .map(profile -> new Candidate(
                                    profile,
                                    mayFilm(profile, connected),
                                    health(byProfile.getOrDefault(profile.id(), List.of()))))
                            .toList();
                }));
    }

    private static boolean mayFilm(Profile profile, Set<String> connected) {
        return profile.id().equals(EngineChoice.BUILT_IN.name())
                || profile.offer()
                        .map(Offer::provider)
                        .filter(connected::contains)
                        .isPresent();
    }

    /** What the model itself is not to blame for says nothing of it. */
    private static Health health(List<JobEnding> endings) {
        List<Duration> took = endings.stream()
                .flatMap(ending -> ending.took().stream())
                .sorted()
                .toList();
        return new Health(
                endings.stream()
                        .filter(ending -> ending.fault().isEmpty() || ending.isProviders())
                        .map(ending -> new Health.Ending(ending.isProviders(), ending.at()))
                        .toList(),
                took.isEmpty() ? Optional.empty() : Optional.of(took.get(took.size() / 2)));
    }
}
