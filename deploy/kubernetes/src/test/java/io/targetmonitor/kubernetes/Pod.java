package io.targetmonitor.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a network policy knows of a pod. */
record Pod(String namespace, JsonNode labels) {

    static final String OURS = "target-monitor";

    private static final ObjectMapper JSON = new ObjectMapper();

    static Pod of(String namespace, String labels) {
        try {
            return new Pod(namespace, JSON.readTree(labels));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    boolean ours() {
        return namespace.equals(OURS);
    }

    /** The label that Kubernetes itself gives each namespace. */
    JsonNode labelsOfNamespace() {
        return JSON.createObjectNode().put("kubernetes.io/metadata.name", namespace);
    }
}
