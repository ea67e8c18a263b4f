package io.targetmonitor.benchmark.measure;

import java.io.IOException;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * A kind of question to the service, with what it may take.
 *
 * @param bar p95 in milliseconds
 * @param chosen one such question, by chance
 */
public record Question(String name, int bar, Function<SplittableRandom, Call> chosen) {

    /** A list or another answer that is read. */
    public static Question reading(String name, int bar, Function<SplittableRandom, String> path) {
        return new Question(name, bar, random -> new Call(path.apply(random), null));
    }

    /**
     * One question.
     *
     * @param body to be put there; null for a question that reads
     */
    public record Call(String path, String body) {

        void ask(Service service) throws IOException, InterruptedException {
            if (body == null) {
                service.get(path);
            } else {
                service.put(path, body);
            }
        }
    }
}
