package io.targetmonitor.backing;

import java.io.IOException;

/** Main class of the broker's JVM: formats the data folder if nobody has, then runs the broker. */
final class KafkaMain {
    /** "target-monitor-1" as Kafka writes 16 bytes; one local cluster needs no other. */
    private static final String CLUSTER_ID = "dGFyZ2V0LW1vbml0b3ItMQ";

    private KafkaMain() {}

    public static void main(String[] args) throws IOException {
        var code = kafka.tools.StorageTool.execute(
                new String[] {
                    "format",
                    "--ignore-formatted",
                    "-t",
                    CLUSTER_ID,
                    "-c",
                    args[0],
                    "--feature",
                    "transaction.version=2"
                },
                System.out);
        if (code != 0) {
            Runtime.getRuntime().exit(code);
        }
        kafka.Kafka.main(args);
    }
}
