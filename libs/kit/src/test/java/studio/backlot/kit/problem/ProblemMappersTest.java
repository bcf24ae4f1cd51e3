package studio.backlot.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemMappersTest {

    static List<Throwable> losses() {
        return List.of(
                ClosedConnectionException.INSTANCE,
                new ConnectException("Connection refused"),
                new PgException("the database system is starting up", "FATAL", "57P03", ""));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void a_database_that_is_away_asks_to_come_back(Throwable loss) {
        Response answer = new ProblemMappers().unexpected(new IllegalStateException("no transaction", loss));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("2");
        assertThat(answer.getEntity()).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                .endsWith("/database-unavailable"));
    }
}
