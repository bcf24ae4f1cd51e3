package studio.backlot.render.provider.veo.http;

import java.util.List;
import java.util.stream.Stream;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.veo.VeoFake;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.VideoProvider;
import studio.backlot.render.provider.fake.ContractCase;
import studio.backlot.render.provider.fake.ContractCases;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Rig;
import studio.backlot.wire.Patience;

class VeoContractTest extends ContractCases {

    @Override
    protected Rig rig(MovingClock clock) {
        return new Veo(VeoCalls.fake(clock));
    }

    @Override
    protected Stream<ContractCase> moreSubmits() {
        return Stream.of(ContractCase.named("a number", "7"));
    }

    @Override
    protected Stream<ContractCase> moreQuestions() {
        return Stream.of(
                ContractCase.of(
                        "done with nothing",
                        says("{\"name\":\"NAME\",\"done\":true}"),
                        FaultClass.BACKOFF,
                        "malformed"),
                ContractCase.of(
                        "done with no videos",
                        says("{\"name\":\"NAME\",\"done\":true,\"response\":{\"videos\":[]}}"),
                        FaultClass.BACKOFF,
                        "malformed"),
                ContractCase.of(
                        "done with an unknown video",
                        says("{\"name\":\"NAME\",\"done\":true,\"response\":{\"videos\":[{\"uri\":\"y\"}]}}"),
                        FaultClass.BACKOFF,
                        "malformed"));
    }

    @Override
    protected Stream<ContractCase> moreDownloads() {
        return Stream.of(ContractCase.of(
                "damaged, by its checksum", new Trick.Says("other bytes"), FaultClass.BACKOFF, "damaged"));
    }

    private static Trick says(String answer) {
        return VeoCalls.says(answer);
    }

    private record Veo(VeoFake fake) implements Rig {

        @Override
        public String key() {
            return "veo-key-1";
        }

        @Override
        public VideoProvider client(String key, Patience patience) {
            return VeoCalls.client(fake, key, patience);
        }

        @Override
        public VideoOrder order() {
            return VeoCalls.order();
        }

        @Override
        public VideoOrder retired() {
            return new VideoOrder(
                    "veo-3.0-generate-001", "A lighthouse.", VeoCalls.parameters(), List.of(), VeoCalls.OUTPUT);
        }

        @Override
        public String accepted(String name) {
            return "{\"name\":%s}".formatted(name);
        }

        @Override
        public String error(int status) {
            String reason =
                    switch (status) {
                        case 400, 413, 422 -> "INVALID_ARGUMENT";
                        case 401 -> "UNAUTHENTICATED";
                        case 402 -> "FAILED_PRECONDITION";
                        case 403 -> "PERMISSION_DENIED";
                        case 404 -> "NOT_FOUND";
                        case 408 -> "CANCELLED";
                        case 429 -> "RESOURCE_EXHAUSTED";
                        case 500 -> "INTERNAL";
                        case 502, 503 -> "UNAVAILABLE";
                        case 504 -> "DEADLINE_EXCEEDED";
                        default -> "WHAT";
                    };
            return VeoCalls.error(status, reason, "It does not work.");
        }

        /** It has no word for how far a call is, but whether it is done. */
        @Override
        public String unknownStatus() {
            return VeoCalls.named("{\"name\":\"NAME\",\"done\":\"perhaps\"}");
        }

        @Override
        public String noStatus() {
            return "{}";
        }

        @Override
        public String another() {
            return "{\"name\":\"another\",\"done\":true}";
        }

        @Override
        public List<String> elsewhere() {
            return List.of("gs://other/acme/take/1-1/a.mp4", "gs://films/b.mp4", "https://evil.test/a");
        }

        @Override
        public String code(String wrong, String usual) {
            return wrong.equals("unknown status") ? "malformed" : usual;
        }
    }
}
