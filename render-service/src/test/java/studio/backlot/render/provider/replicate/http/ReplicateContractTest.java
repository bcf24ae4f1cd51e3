package studio.backlot.render.provider.replicate.http;

import static studio.backlot.render.provider.replicate.http.ReplicateCalls.parameters;

import java.util.List;
import java.util.stream.Stream;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.replicate.ReplicateFake;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.VideoProvider;
import studio.backlot.render.provider.fake.ContractCase;
import studio.backlot.render.provider.fake.ContractCases;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Rig;
import studio.backlot.wire.Patience;

class ReplicateContractTest extends ContractCases {

    @Override
    protected Rig rig(MovingClock clock) {
        return new Replicate(ReplicateCalls.fake(clock));
    }

    @Override
    protected Stream<ContractCase> moreSubmits() {
        return Stream.of(ContractCase.named("a number", "7"));
    }

    @Override
    protected Stream<ContractCase> moreQuestions() {
        return Stream.of(
                answered(
                        "done with nothing",
                        ",\"status\":\"succeeded\",\"output\":null",
                        FaultClass.BACKOFF,
                        "malformed"),
                answered(
                        "done, and deleted",
                        ",\"status\":\"succeeded\",\"output\":null,\"data_removed\":true",
                        FaultClass.NEVER,
                        "gone"));
    }

    private static ContractCase answered(String name, String rest, FaultClass kind, String code) {
        return ContractCase.of(name, new Trick.Says("{\"id\":\"pred1\"" + rest + "}"), kind, code);
    }

    private record Replicate(ReplicateFake fake) implements Rig {

        @Override
        public String key() {
            return ReplicateFake.KEY;
        }

        @Override
        public VideoProvider client(String key, Patience patience) {
            return ReplicateCalls.client(fake, key, patience);
        }

        @Override
        public VideoOrder order() {
            return ReplicateCalls.order();
        }

        @Override
        public VideoOrder retired() {
            return ReplicateCalls.order("google/veo-2", parameters(), List.of());
        }

        @Override
        public String accepted(String name) {
            return "{\"id\":%s,\"status\":\"starting\"}".formatted(name);
        }

        @Override
        public String error(int status) {
            return ReplicateFake.error(status, "It does not work.");
        }

        @Override
        public String unknownStatus() {
            return "{\"id\":\"pred1\",\"status\":\"dreaming\"}";
        }

        @Override
        public String noStatus() {
            return "{\"id\":\"pred1\"}";
        }

        @Override
        public String another() {
            return "{\"id\":\"pred2\",\"status\":\"succeeded\",\"output\":\"x\"}";
        }

        @Override
        public List<String> elsewhere() {
            return List.of(
                    "https://elsewhere.test/a.mp4",
                    "http://169.254.169.254/latest",
                    "file:///etc/passwd",
                    "data:video/mp4;base64,AAAA",
                    "no address at all:");
        }
    }
}
