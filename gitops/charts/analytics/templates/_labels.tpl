{{- define "analytics.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "analytics.labels" -}}
{{ include "analytics.selector" . }}
app.kubernetes.io/version: {{ .Values.image.tag | quote }}
{{- end }}
