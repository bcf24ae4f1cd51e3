package studio.backlot.render.provider.openrouter.http;

import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.parameters;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.says;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.openrouter.OpenRouterFake;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.VideoProvider;
import studio.backlot.render.provider.fake.ContractCase;
import studio.backlot.render.provider.fake.ContractCases;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Rig;
import studio.backlot.wire.Patience;

class OpenRouterContractTest extends ContractCases {

    @Override
    protected Rig rig(MovingClock clock) {
        return new OpenRouter(OpenRouterCalls.fake(clock));
    }

    @Override
    protected Stream<ContractCase> moreSubmits() {
        return Stream.of(
                ContractCase.named("a number", "7"),
                ContractCase.turned(524, FaultClass.AMBIGUOUS, "provider-down"),
                ContractCase.turned(529, FaultClass.AMBIGUOUS, "provider-down"),
                ContractCase.busy(529, FaultClass.RETRY_AFTER),
                ContractCase.of("good, but no credit", says(402), FaultClass.NEVER, "credit"),
                ContractCase.of("good, but too many", says(429), FaultClass.AMBIGUOUS, "quota"),
                ContractCase.of("good, but down", says(502), FaultClass.AMBIGUOUS, "provider-down"),
                ContractCase.of(
                        "good, but an error of words",
                        new Trick.Says("{\"error\":\"It broke.\"}"),
                        FaultClass.AMBIGUOUS,
                        "provider-down"));
    }

    @Override
    protected Stream<ContractCase> moreQuestions() {
        return Stream.of(
                ContractCase.turned(529, FaultClass.BACKOFF, "provider-down"),
                ContractCase.of("good, but down", says(502), FaultClass.BACKOFF, "provider-down"),
                ContractCase.of("good, but too many", says(429), FaultClass.RETRY_AFTER, "quota"),
                ContractCase.of(
                        "done with nothing",
                        new Trick.Says("{\"id\":\"job-1\",\"status\":\"completed\",\"unsigned_urls\":[]}"),
                        FaultClass.BACKOFF,
                        "malformed"));
    }

    private record OpenRouter(OpenRouterFake fake) implements Rig {

        @Override
        public String key() {
            return OpenRouterFake.KEY;
        }

        @Override
        public VideoProvider client(String key, Patience patience) {
            return OpenRouterCalls.client(fake, key, patience);
        }

        @Override
        public VideoOrder order() {
            return OpenRouterCalls.order();
        }

        @Override
        public VideoOrder retired() {
            return new VideoOrder("google/veo-3.0", "A lighthouse.", parameters(), List.of(), OpenRouterCalls.OUTPUT);
        }

        @Override
        public String accepted(String name) {
            return "{\"id\":%s,\"status\":\"pending\"}".formatted(name);
        }

        @Override
        public String error(int status) {
            return OpenRouterCalls.error(status, "It does not work.", Map.of());
        }

        @Override
        public String unknownStatus() {
            return "{\"id\":\"job-1\",\"status\":\"dreaming\"}";
        }

        @Override
        public String noStatus() {
            return "{\"id\":\"job-1\"}";
        }

        @Override
        public String another() {
            return "{\"id\":\"job-2\",\"status\":\"completed\",\"unsigned_urls\":[\"x\"]}";
        }

        @Override
        public List<String> elsewhere() {
            return List.of("https://elsewhere.test/a", "key", "videos/../key", "videos/job-1/content");
        }
    }
}
