package io.targetmonitor.benchmark.targets;

import java.io.IOException;
import java.util.SplittableRandom;

import io.targetmonitor.benchmark.measure.Service;

/** Sends batches of ten thousand new figures, each of another series, and says how long each takes. */
record Batches(Service service, News news) {

    private static final double BAR_SECONDS = 2;

    /** @param number which ten thousand series */
    void run(int number) throws IOException, InterruptedException {
        var body = news.batch(number, new SplittableRandom());
        var begun = System.nanoTime();
        var answer = service.post("/observations/batch", body);
        var seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "batch of %,d observations: %.2f s%s  %s%n",
                News.OF_A_BATCH,
                seconds,
                seconds <= BAR_SECONDS ? "" : "  OVER",
                answer.length() > 100 ? answer.substring(0, 100) : answer);
    }
}
