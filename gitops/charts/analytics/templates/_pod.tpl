{{- define "analytics.pod" -}}
serviceAccountName: {{ .Release.Name }}
automountServiceAccountToken: false
enableServiceLinks: false
# The load balancer lets requests end for 60 s after it was told; it is told 20 s before the process is.
terminationGracePeriodSeconds: 90
securityContext: {runAsNonRoot: true, runAsUser: 10001, runAsGroup: 10001, fsGroup: 10001, seccompProfile: {type: RuntimeDefault}}
topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: topology.kubernetes.io/zone
    whenUnsatisfiable: DoNotSchedule
    labelSelector:
      matchLabels: {{- include "analytics.selector" . | nindent 8 }}
  - maxSkew: 1
    topologyKey: kubernetes.io/hostname
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels: {{- include "analytics.selector" . | nindent 8 }}
containers:
  - name: {{ .Chart.Name }}
    image: {{ printf "%s/%s:%s" .Values.region.registry .Values.image.repository .Values.image.tag | quote }}
    ports:
      - {name: http, containerPort: 8080}
      - {name: metrics, containerPort: 9090}
    envFrom:
      - configMapRef: {name: {{ .Release.Name }}}
    resources: {{- toYaml .Values.resources | nindent 6 }}
    # The path the load balancer and Route 53 ask for; it answers without asking anyone else.
    startupProbe: {httpGet: {path: /healthz, port: http}, periodSeconds: 2, failureThreshold: 60}
    readinessProbe: {httpGet: {path: /healthz, port: http}, periodSeconds: 5, failureThreshold: 2}
    livenessProbe: {httpGet: {path: /healthz, port: http}, periodSeconds: 10, failureThreshold: 6}
    lifecycle: {preStop: {sleep: {seconds: 20}}}
    securityContext: {allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: {drop: [ALL]}}
    volumeMounts:
      - {name: secrets, mountPath: /etc/secrets, readOnly: true}
      - {name: scratch, mountPath: /tmp}
volumes:
  - name: secrets
    secret: {secretName: {{ .Release.Name }}, defaultMode: 0440}
  - name: scratch
    emptyDir: {sizeLimit: 256Mi}
{{- end }}
