package studio.backlot.kit.test;

import com.fasterxml.jackson.core.JacksonException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import studio.backlot.contracts.event.EventType;
import studio.backlot.contracts.event.Expense;
import studio.backlot.contracts.event.FundsDecided;
import studio.backlot.contracts.event.FundsEvent;
import studio.backlot.contracts.event.FundsRequested;
import studio.backlot.contracts.event.FundsSettled;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.json.Json;

/**
 * Keeps the budget of each organisation while a service that pays is tested alone, and answers it. Every answer comes twice under two
 * ids, and once more when the work has ended. What no honest payer does is a complaint.
 */
public final class Treasury implements AutoCloseable {
    private static final Duration MOMENT = Duration.ofMillis(50);
    private static final Money NOTHING = Money.of("0 USD");

    private final TestKafka kafka = new TestKafka();
    private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
            Map.of("bootstrap.servers", TestKafka.bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    private final Map<String, Purse> purses = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private final Thread thread;
    private boolean away;

    /** The budget of an organisation. */
    private static final class Purse {
        private Money most = Money.of("1000 USD");
        private Money spent = NOTHING;
        private final Map<String, Expense> held = new HashMap<>();
        private final Map<String, FundsDecided> decided = new HashMap<>();
        private final List<String> settled = new ArrayList<>();
        private final List<Expense> waiting = new ArrayList<>();

        private Money held() {
            return held.values().stream().map(Expense::most).reduce(NOTHING, Money::plus);
        }
    }

    /** Answers what is asked from now on. */
    public Treasury() {
        List<TopicPartition> partitions = Stream.of(FundsRequested.class, FundsSettled.class)
                .map(type -> EventType.of(type).topic())
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = Thread.ofPlatform().daemon().name("treasury").start(this::serve);
    }

    /** What an organisation may spend from now on. */
    public synchronized void cap(String org, String most) {
        purse(org).most = Money.of(most);
    }

    /** Whether nobody answers; what was asked meanwhile is answered afterwards. */
    public synchronized void away(boolean now) {
        away = now;
        if (!now) {
            purses.forEach((org, purse) -> {
                purse.waiting.forEach(expense -> decide(org, purse, expense));
                purse.waiting.clear();
            });
        }
    }

    public synchronized Money spent(String org) {
        return purse(org).spent;
    }

    public synchronized Money held(String org) {
        return purse(org).held();
    }

    /** Of everything that an organisation has asked money for. */
    public synchronized List<Expense> asked(String org) {
        return Stream.concat(
                        purse(org).decided.values().stream().map(FundsDecided::expense), purse(org).waiting.stream())
                .toList();
    }

    /** What was wrong with what came. */
    public synchronized List<String> complaints() {
        return List.copyOf(complaints);
    }

    private void serve() {
        try {
            while (true) {
                consumer.poll(MOMENT).forEach(this::hear);
            }
        } catch (WakeupException _) {
            consumer.close();
        }
    }

    private synchronized void hear(ConsumerRecord<String, byte[]> record) {
        String org = new String(record.headers().lastHeader("ce_orgid").value(), StandardCharsets.UTF_8);
        Purse purse = purse(org);
        if (record.topic().equals(EventType.of(FundsRequested.class).topic())) {
            requested(org, purse, read(record, FundsRequested.class).expense());
        } else {
            settled(org, purse, read(record, FundsSettled.class));
        }
    }

    private void requested(String org, Purse purse, Expense expense) {
        if (purse.decided.containsKey(expense.toString())) {
            complaints.add(expense + " is asked for twice");
        } else if (away) {
            purse.waiting.add(expense);
        } else {
            decide(org, purse, expense);
        }
    }

    private void decide(String org, Purse purse, Expense expense) {
        Money left = purse.most.minus(purse.spent).minus(purse.held());
        boolean denied = expense.most().isMoreThan(left);
        if (!denied) {
            purse.held.put(expense.toString(), expense);
        }
        var decision = new FundsDecided(
                expense,
                denied ? Optional.of(new FundsDecided.Denial("organisation " + org, left)) : Optional.empty(),
                Optional.empty());
        purse.decided.put(expense.toString(), decision);
        kafka.publish(org, decision);
        kafka.publish(org, decision);
    }

    private void settled(String org, Purse purse, FundsSettled settled) {
        String id = settled.expense().toString();
        if (purse.settled.contains(id)) {
            complaints.add(id + " is settled twice");
        } else if (purse.held.remove(id) == null && !settled.paid().isZero()) {
            complaints.add(id + " was paid, and never held");
        }
        purse.settled.add(id);
        purse.spent = purse.spent.plus(settled.paid());
        Optional.ofNullable(purse.decided.get(id)).ifPresent(late -> kafka.publish(org, late));
    }

    private Purse purse(String org) {
        return purses.computeIfAbsent(org, unknown -> new Purse());
    }

    private static <E extends FundsEvent> E read(ConsumerRecord<String, byte[]> record, Class<E> type) {
        try {
            return Json.read(record.value(), type);
        } catch (JacksonException e) {
            throw new AssertionError(record.topic() + ": not a " + type.getSimpleName(), e);
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        kafka.close();
    }
}
