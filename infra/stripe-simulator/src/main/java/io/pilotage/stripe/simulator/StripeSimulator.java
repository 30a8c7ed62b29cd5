package io.pilotage.stripe.simulator;

import com.sun.net.httpserver.HttpServer;
import io.pilotage.stripe.simulator.api.Catalogue;
import io.pilotage.stripe.simulator.api.Engine;
import io.pilotage.stripe.simulator.api.Passing;
import io.pilotage.stripe.simulator.api.Payments;
import io.pilotage.stripe.simulator.control.Controls;
import io.pilotage.stripe.simulator.control.Faults;
import io.pilotage.stripe.simulator.control.Recorder;
import io.pilotage.stripe.simulator.page.OnboardingPage;
import io.pilotage.stripe.simulator.page.PaymentPage;
import io.pilotage.stripe.simulator.request.Idempotency;
import io.pilotage.stripe.simulator.specification.RecordedExchange;
import io.pilotage.stripe.simulator.state.Json;
import io.pilotage.stripe.simulator.state.Kind;
import io.pilotage.stripe.simulator.state.State;
import io.pilotage.stripe.simulator.webhook.Courier;
import io.pilotage.stripe.simulator.webhook.Webhooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A running simulator: Stripe's API under /v1, hosted pages under /pay and /onboard, controls under /simulator. */
public final class StripeSimulator implements AutoCloseable {
    private static final Logger LOG = System.getLogger(StripeSimulator.class.getName());
    private static final long HEARTBEAT_MILLISECONDS = 250;

    private final SimulatorSettings settings;
    private final Clock clock = Clock.systemUTC();
    private final State state;
    private final Engine engine;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Recorder recorder = new Recorder();
    private final Courier courier;
    private final Semaphore changed = new Semaphore(0);
    private final Thread worker;

    private StripeSimulator(SimulatorSettings settings) throws IOException {
        this.settings = settings;
        state = State.open(settings.data());
        Faults faults = new Faults();
        engine = new Engine(state, clock, new Webhooks(faults));
        prepare();
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", settings.port()), 0);
        server.setExecutor(threads);
        Payments payments = new Payments();
        Api api = new Api(engine, Catalogue.endpoints(this::publicUrl), settings.secretKey());
        server.createContext("/v1/", new ApiHandler(api, faults, recorder));
        server.createContext("/pay/", new PaymentPage(engine, payments));
        server.createContext("/onboard/", new OnboardingPage(engine));
        server.createContext("/simulator/", new Controls(engine, payments, faults, recorder, this::reset));
        courier = new Courier(state, clock);
        state.onChange(changed::release);
        worker = Thread.ofVirtual().name("stripe-simulator-worker").unstarted(this::work);
    }

    /** Starts a simulator; it answers once this returns. */
    public static StripeSimulator start(SimulatorSettings settings) {
        // Without this the JDK's server waits 40 ms before each small answer.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            StripeSimulator simulator = new StripeSimulator(settings);
            simulator.server.start();
            simulator.worker.start();
            return simulator;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot listen on port " + settings.port(), failure);
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        StripeSimulator simulator = start(SimulatorSettings.from(System.getenv()));
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
        LOG.log(Logger.Level.INFO, "Stripe simulator ready at {0}", simulator.url());
        new CountDownLatch(1).await();
    }

    /** The base address of the API, for clients on this machine. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** The port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** The latest requests and answers, oldest first. */
    public List<RecordedExchange> exchanges() {
        return recorder.all();
    }

    private String publicUrl() {
        String configured = settings.publicUrl();
        return configured == null ? "http://localhost:" + port() : configured;
    }

    private void prepare() {
        engine.run(operation -> {
            Webhooks.configure(operation.state(), settings.webhookUrl(), settings.webhookSecret());
            operation
                    .state()
                    .oldestFirst(Kind.SAVED_ANSWER)
                    .filter(answer -> Idempotency.outdated(answer, operation.now()))
                    .map(answer -> Json.text(answer, "id"))
                    .toList()
                    .forEach(id -> operation.state().remove(Kind.SAVED_ANSWER, id));
            return true;
        });
    }

    private void reset() {
        state.clear();
        prepare();
    }

    private void work() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                long now = clock.instant().getEpochSecond();
                if (state.read(view -> Passing.due(view, now))) {
                    engine.run(operation -> {
                        Passing.happen(operation);
                        return true;
                    });
                }
                courier.deliverDue();
                if (changed.tryAcquire(HEARTBEAT_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                    changed.drainPermits();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException defect) {
                LOG.log(Logger.Level.ERROR, "background work failed, goes on", defect);
            }
        }
    }

    @Override
    public void close() {
        worker.interrupt();
        server.stop(0);
        threads.shutdownNow();
        courier.close();
        state.close();
    }
}
