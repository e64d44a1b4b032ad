package io.tandem.settings;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadSettingsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            an unknown key of the stack           | enviroment                     | prod                | tandem:enviroment is no known key; did you mean environment?; known: region, role, data, environment, account, protection, dataClass, permissionsBoundary, peer, network, cluster, edge, platform, alarms, observe, recovery
            an unknown key of the network         | network.cdir                   | 10.0.0.0/16         | tandem:network.cdir is no known key; did you mean cidr?; known: cidr, availabilityZones, natGateways, interfaceEndpoints, dataPorts, flowLogRetentionDays
            an unknown key of a node group        | cluster.system.diskGB          | 50                  | tandem:cluster.system.diskGB is no known key; did you mean diskGiB?; known: instanceTypes, minSize, desiredSize, maxSize, diskGiB
            an unknown key near none              | peer.colour                    | red                 | tandem:peer.colour is no known key; known: region, cidr, stack
            a role in the wrong case              | role                           | Primary             | tandem:role = "Primary" (nearest: primary) must be one of primary, dr, standalone, foundation
            a choice in the wrong case            | network.natGateways            | PER_AZ              | tandem:network.natGateways = "PER_AZ" (nearest: per-az) must be one of per-az, single
            text where a flag belongs             | protection                     | 'on'                | tandem:protection = "on" must be true or false
            a number where text belongs           | cluster.version                | 1.35                | tandem:cluster.version = 1.35 must be text in quotes
            text where a number belongs           | network.dataPorts              | ['5432']            | tandem:network.dataPorts[0] = "5432" must be a whole number
            a fraction where a number belongs     | cluster.logRetentionDays       | 1.5                 | tandem:cluster.logRetentionDays = 1.5 must be a whole number
            a number beyond all bounds            | cluster.workload.diskGiB       | 99999999999         | tandem:cluster.workload.diskGiB = 99999999999 must be a whole number
            an element where a list belongs       | cluster.administrators         | platform            | tandem:cluster.administrators = "platform" must be a list
            text where an object belongs          | cluster.addOns                 | latest              | tandem:cluster.addOns = "latest" must be a group of keys
            a list where an object belongs        | network                        | [10.0.0.0/16]       | tandem:network = ["10.0.0.0/16"] must be a group of keys
            an environment that begins with a digit | environment                  | 1prod               | tandem:environment = "1prod" must be 2 to 12 lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen
            an environment too long               | environment                    | preproduction       | tandem:environment = "preproduction" must be 2 to 12 lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen
            a region where Tandem does not run    | region                         | eu-west-1           | tandem:region = "eu-west-1" must be one of ap-south-1, ap-south-2
            a boundary of another account         | permissionsBoundary            | 'arn:aws:iam::444455556666:policy/boundary' | tandem:permissionsBoundary = "arn:aws:iam::444455556666:policy/boundary" must be the ARN of an IAM policy of the stack's own account, such as arn:aws:iam::111122223333:policy/tandem/pipeline/tandem-workload-boundary
            the role of an account's foundation   | role                           | foundation          | tandem:role = foundation must be that of a region; the foundation has a stack of its own
            an account of 11 digits               | account                        | '11112222333'       | tandem:account = "11112222333" must be an AWS account of 12 digits
            """)
    void whatCannotBeReadIsRefused(String what, String key, String yaml, String problem) {
        assertRefused(StackFile.primary().with(key, yaml), problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a malformed VPC                       | network.cidr                 | 10.0.0.0             | tandem:network.cidr = "10.0.0.0" is no IPv4 block; its form is 10.0.0.0/16
            a VPC with host bits                  | network.cidr                 | 10.0.0.1/16          | tandem:network.cidr = "10.0.0.1/16" has host bits; a block is written by its first address
            a VPC too small                       | network.cidr                 | 10.0.0.0/21          | tandem:network.cidr = 10.0.0.0/21 must be a /16 to /20 inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16
            a VPC too large                       | network.cidr                 | 10.2.0.0/15          | tandem:network.cidr = 10.2.0.0/15 must be a /16 to /20 inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16
            a public VPC                          | network.cidr                 | 11.0.0.0/16          | tandem:network.cidr = 11.0.0.0/16 must be a /16 to /20 inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16
            one zone                              | network.availabilityZones    | [ap-south-1a]        | tandem:network.availabilityZones = [ap-south-1a] must be 2 to 4 availability zones
            five zones                            | network.availabilityZones    | [ap-south-1a, ap-south-1b, ap-south-1c, ap-south-1d, ap-south-1e] | tandem:network.availabilityZones = [ap-south-1a, ap-south-1b, ap-south-1c, ap-south-1d, ap-south-1e] must be 2 to 4 availability zones
            a zone twice                          | network.availabilityZones    | [ap-south-1a, ap-south-1a] | tandem:network.availabilityZones = [ap-south-1a, ap-south-1a] must be a list without duplicates
            a zone that is a region               | network.availabilityZones    | [ap-south-1a, ap-south-1] | tandem:network.availabilityZones[1] = "ap-south-1" must be an availability zone, such as ap-south-1a
            a zone of another region              | network.availabilityZones    | [ap-south-1a, ap-south-2b] | tandem:network.availabilityZones[1] = "ap-south-2b" (tandem:region is ap-south-1) must be a zone of the stack's own region
            an unknown endpoint                   | network.interfaceEndpoints   | [sts, ecr.dkrr]      | tandem:network.interfaceEndpoints[1] = "ecr.dkrr" (nearest: ecr.dkr) must be one of ecr.api, ecr.dkr, sts, logs, ec2, eks, eks-auth, elasticloadbalancing, autoscaling, secretsmanager, kms, sqs, monitoring, rds, ssm
            an endpoint twice                     | network.interfaceEndpoints   | [sts, sts]           | tandem:network.interfaceEndpoints = [sts, sts] must be a list without duplicates
            port 0                                | network.dataPorts            | [5432, 0]            | tandem:network.dataPorts[1] = 0 must be 1 to 65535
            port 65536                            | network.dataPorts            | [65536]              | tandem:network.dataPorts[0] = 65536 must be 1 to 65535
            a retention CloudWatch does not offer | network.flowLogRetentionDays | 91                   | tandem:network.flowLogRetentionDays = 91 must be one of [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653]
            """)
    void anImpossibleNetworkIsRefused(String what, String key, String yaml, String problem) {
        assertRefused(StackFile.primary().with(key, yaml), problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a version out of support         | cluster.version                | '1.33'              | tandem:cluster.version = "1.33" (standard support ended 2026-07-29) must be a Kubernetes version in standard support on 2026-11-22: 1.34 (until 2026-12-02), 1.35 (until 2027-03-27), 1.36 (until 2027-08-02)
            a version nobody knows           | cluster.version                | '1.3'               | tandem:cluster.version = "1.3" (not a version in the table of this program) must be a Kubernetes version in standard support on 2026-11-22: 1.34 (until 2026-12-02), 1.35 (until 2027-03-27), 1.36 (until 2027-08-02)
            an endpoint open to the world    | cluster.publicAccessCidrs      | [0.0.0.0/0]         | tandem:cluster.publicAccessCidrs[0] = "0.0.0.0/0" must be a public IPv4 block of /8 to /32, such as 203.0.113.0/24
            an endpoint open to half of it   | cluster.publicAccessCidrs      | [128.0.0.0/1]       | tandem:cluster.publicAccessCidrs[0] = "128.0.0.0/1" must be a public IPv4 block of /8 to /32, such as 203.0.113.0/24
            a public endpoint for private addresses | cluster.publicAccessCidrs | [192.168.0.0/24]   | tandem:cluster.publicAccessCidrs[0] = "192.168.0.0/24" must be a public IPv4 block of /8 to /32, such as 203.0.113.0/24
            a malformed range                | cluster.publicAccessCidrs      | [203.0.113.7]       | tandem:cluster.publicAccessCidrs[0] = "203.0.113.7" must be a public IPv4 block of /8 to /32, such as 203.0.113.0/24
            an administrator without ARN     | cluster.administrators         | [alice]             | tandem:cluster.administrators[0] = "alice" must be the ARN of an IAM role or user, such as arn:aws:iam::111122223333:role/platform
            an administrator that is an account | cluster.administrators      | ['arn:aws:iam::111122223333:root'] | tandem:cluster.administrators[0] = "arn:aws:iam::111122223333:root" must be the ARN of an IAM role or user, such as arn:aws:iam::111122223333:role/platform
            a service-linked administrator   | cluster.administrators         | ['arn:aws:iam::111122223333:role/aws-service-role/eks.amazonaws.com/X'] | tandem:cluster.administrators[0] = "arn:aws:iam::111122223333:role/aws-service-role/eks.amazonaws.com/X" must be the ARN of an IAM role or user, such as arn:aws:iam::111122223333:role/platform
            an administrator of another account | cluster.administrators      | ['arn:aws:iam::444455556666:role/platform'] | tandem:cluster.administrators[0] = "arn:aws:iam::444455556666:role/platform" (tandem:account is 111122223333) must be of the stack's own account; others assume a role there
            no instance type                 | cluster.system.instanceTypes   | []                  | tandem:cluster.system.instanceTypes = [] must be 1 to 20 instance types
            an instance type without a size  | cluster.system.instanceTypes   | [m7i]               | tandem:cluster.system.instanceTypes[0] = "m7i" must be an EC2 instance type, such as m7i.large
            fewer nodes than the least       | cluster.workload.desiredSize   | 1                   | tandem:cluster.workload.desiredSize = 1 (minSize 2, maxSize 12) must be minSize to maxSize
            more nodes than the most         | cluster.workload.desiredSize   | 13                  | tandem:cluster.workload.desiredSize = 13 (minSize 2, maxSize 12) must be minSize to maxSize
            a negative size                  | cluster.workload.minSize       | -1                  | tandem:cluster.workload.minSize = -1 must be 0 to 450
            a system group that may vanish   | cluster.system.minSize         | 0                   | tandem:cluster.system.minSize = 0 must be 1 or more: the cluster runs on it
            a disk too small                 | cluster.workload.diskGiB       | 19                  | tandem:cluster.workload.diskGiB = 19 must be 20 to 16384
            a disk too large                 | cluster.workload.diskGiB       | 16385               | tandem:cluster.workload.diskGiB = 16385 must be 20 to 16384
            an add-on version without build  | cluster.addOns.coreDns         | v1.12.4             | tandem:cluster.addOns.coreDns = "v1.12.4" must be an add-on version, such as v1.20.4-eksbuild.2
            a kube-proxy of another minor    | cluster.addOns.kubeProxy       | v1.34.0-eksbuild.2  | tandem:cluster.addOns.kubeProxy = "v1.34.0-eksbuild.2" (version 1.35) must be of the same minor version as the cluster
            """)
    void anImpossibleClusterIsRefused(String what, String key, String yaml, String problem) {
        assertRefused(StackFile.primary().with(key, yaml), problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            logs kept for no time            | data.accessLogRetentionDays           | 0                | tandem:data.accessLogRetentionDays = 0 must be 1 to 3653
            a dataset in capitals            | data.datasets.Raw                     | {}               | tandem:data.datasets.Raw = "Raw" must be 2 to 19 lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen; logs is taken by the access logs
            a dataset of a letter            | data.datasets.r                       | {}               | tandem:data.datasets.r = "r" must be 2 to 19 lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen; logs is taken by the access logs
            a dataset too long for a bucket  | data.datasets.customer-master-data    | {}               | tandem:data.datasets.customer-master-data = "customer-master-data" must be 2 to 19 lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen; logs is taken by the access logs
            a dataset in the logs' place     | data.datasets.logs                    | {}               | tandem:data.datasets.logs = "logs" must be 2 to 19 lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen; logs is taken by the access logs
            an archive to restore from first | data.datasets.raw.storageClass        | glacier          | tandem:data.datasets.raw.storageClass = "glacier" must be one of standard, intelligent-tiering, standard-ia, glacier-ir
            an unknown RPO class             | data.datasets.raw.replication         | fast             | tandem:data.datasets.raw.replication = "fast" must be one of rtc, best-effort
            a move before writing            | data.datasets.raw.transitionDays      | -1               | tandem:data.datasets.raw.transitionDays = -1 must be 0 to 36500
            a move too early for its class   | data.datasets.reports.transitionDays  | 29               | tandem:data.datasets.reports.transitionDays = 29 (storageClass standard-ia) must be 30 or more for this class
            an end before the move           | data.datasets.raw.retentionDays       | 30               | tandem:data.datasets.raw.retentionDays = 30 (transitionDays 30) must be more than transitionDays, or 0
            an end in the past               | data.datasets.raw.retentionDays       | -1               | tandem:data.datasets.raw.retentionDays = -1 must be 0 to 36500
            versions that are gone at once   | data.datasets.raw.noncurrentDays      | 0                | tandem:data.datasets.raw.noncurrentDays = 0 must be 1 to 36500
            a lock beyond S3's               | data.datasets.raw.objectLockDays      | 36501            | tandem:data.datasets.raw.objectLockDays = 36501 must be 0 to 36500
            a table in capitals              | data.tables.Events                    | {hashKey: 'id:S'} | tandem:data.tables.Events = "Events" must be 2 to 32 lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen
            a key without its type           | data.tables.events.hashKey            | device           | tandem:data.tables.events.hashKey = "device" must be name:type with a type of S, N or B, such as id:S
            a key of an unknown type         | data.tables.events.rangeKey           | 'at:T'           | tandem:data.tables.events.rangeKey = "at:T" must be name:type with a type of S, N or B, such as id:S
            one attribute for both keys      | data.tables.sessions.rangeKey         | 'id:S'           | tandem:data.tables.sessions.rangeKey = "id:S" must be another attribute than hashKey
            one attribute of two types       | data.tables.events.indexes.byKind.rangeKey | 'at:S'      | tandem:data.tables.events.rangeKey = at:N (indexes.byKind.rangeKey at:S) must have one type wherever it is a key
            an attribute without a name      | data.tables.events.ttlAttribute       | ''               | tandem:data.tables.events.ttlAttribute = "" must be the name of an attribute
            no patience at all               | data.tables.events.replicaLagSeconds  | 0                | tandem:data.tables.events.replicaLagSeconds = 0 must be 1 to 3600
            an index of two letters          | data.tables.events.indexes.by         | {hashKey: 'kind:S'} | tandem:data.tables.events.indexes.by = "by" must be 3 to 255 letters, digits, underscores, dots and hyphens
            an index on one attribute twice  | data.tables.events.indexes.byKind.rangeKey | 'kind:S'    | tandem:data.tables.events.indexes.byKind.rangeKey = "kind:S" must be another attribute than hashKey
            """)
    void impossibleDataIsRefused(String what, String key, String yaml, String problem) {
        assertRefused(StackFile.primary().with(key, yaml), problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a domain without a dot           | edge.domain                     | localhost           | tandem:edge.domain = "localhost" must be a domain name of at most 64 characters in lower case, such as data.example.com
            a domain in capitals             | edge.domain                     | Data.example.com    | tandem:edge.domain = "Data.example.com" must be a domain name of at most 64 characters in lower case, such as data.example.com
            a domain too long for a certificate | edge.domain                  | aaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbb.cccccccccc.example.com.x | tandem:edge.domain = "aaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbb.cccccccccc.example.com.x" must be a domain name of at most 64 characters in lower case, such as data.example.com
            a zone that does not hold the domain | edge.zone                   | example.org         | tandem:edge.zone = "example.org" (domain data.example.com) must be the domain or a parent of it
            a zone that only ends alike      | edge.zone                       | ample.com           | tandem:edge.zone = "ample.com" (domain data.example.com) must be the domain or a parent of it
            a top-level zone                 | edge.zone                       | com                 | tandem:edge.zone = "com" (domain data.example.com) must be the domain or a parent of it
            a zone's ARN for its id          | edge.hostedZoneId               | /hostedzone/Z01     | tandem:edge.hostedZoneId = "/hostedzone/Z01" must be the id of a hosted zone, such as Z0123456789ABCDEFGHIJ
            a TLS policy of yesterday        | edge.tlsPolicy                  | ELBSecurityPolicy-2016-08 | tandem:edge.tlsPolicy = "ELBSecurityPolicy-2016-08" must be one of ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09, ELBSecurityPolicy-TLS13-1-2-FIPS-PQ-2025-09, ELBSecurityPolicy-TLS13-1-2-Res-2021-06, ELBSecurityPolicy-TLS13-1-2-Res-FIPS-2023-04
            a health path without its slash  | edge.healthCheck.path           | healthz             | tandem:edge.healthCheck.path = "healthz" must be a path of at most 255 characters, such as /healthz
            an interval Route 53 does not have | edge.healthCheck.intervalSeconds | 20               | tandem:edge.healthCheck.intervalSeconds = 20 must be 10 or 30
            a threshold of none              | edge.healthCheck.threshold      | 0                   | tandem:edge.healthCheck.threshold = 0 must be 1 to 10
            a target group in capitals       | edge.targetGroups               | {web: {port: 8080}, Api: {port: 8081, paths: [/api/*]}} | tandem:edge.targetGroups.Api = "Api" must be lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen
            a name too long for AWS          | edge.targetGroups               | {data-explorer-web: {port: 8080}} | tandem:edge.targetGroups.data-explorer-web = "tandem-prod-data-explorer-web-8080" (34 characters) must be a name of at most 32 characters
            nobody for the rest              | edge.targetGroups               | {api: {port: 8081, paths: [/api/*]}} | tandem:edge.targetGroups = [api] (with neither hosts nor paths: []) must have one group with neither hosts nor paths, for what fits no other
            two for the rest                 | edge.targetGroups               | {web: {port: 8080}, api: {port: 8081}} | tandem:edge.targetGroups = [api, web] (with neither hosts nor paths: [api, web]) must have one group with neither hosts nor paths, for what fits no other
            two of one priority              | edge.targetGroups               | {web: {port: 8080}, api: {port: 8081, paths: [/api/*]}, docs: {port: 8082, paths: [/docs/*]}} | tandem:edge.targetGroups = [api, docs] (each of priority 100) must differ in priority
            a privileged port                | edge.targetGroups.web.port      | 80                  | tandem:edge.targetGroups.web.port = 80 must be 1024 to 65535
            a host that no certificate covers | edge.targetGroups              | {web: {port: 8080}, api: {port: 8081, hosts: [api.example.com]}} | tandem:edge.targetGroups.api.hosts[0] = "api.example.com" (domain data.example.com) must be the domain or one label below it, which its certificate covers
            a path without its slash         | edge.targetGroups.web.paths     | ['api/*']           | tandem:edge.targetGroups.web.paths[0] = "api/*" must be a path pattern of at most 128 characters, such as /api/*
            more paths than a rule takes     | edge.targetGroups.web.paths     | [/a, /b, /c, /d, /e, /f] | tandem:edge.targetGroups.web.paths = [/a, /b, /c, /d, /e, /f] (hosts []) must be at most 5 together with the hosts
            a priority of none               | edge.targetGroups.web.priority  | 0                   | tandem:edge.targetGroups.web.priority = 0 must be 1 to 50000
            clients in private networks      | edge.clientCidrs                | [10.0.0.0/8]        | tandem:edge.clientCidrs[0] = "10.0.0.0/8" must be 0.0.0.0/0, or a public IPv4 block of /8 to /32, such as 203.0.113.0/24
            no clients                       | edge.clientCidrs                | []                  | tandem:edge.clientCidrs = [] must be 1 to 15 blocks
            a rate WAF does not offer        | edge.rateLimit                  | 99                  | tandem:edge.rateLimit = 99 must be 100 to 2000000000
            a retention CloudWatch does not offer | edge.logRetentionDays      | 2                   | tandem:edge.logRetentionDays = 2 must be one of [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653]
            """)
    void anImpossibleEdgeIsRefused(String what, String key, String yaml, String problem) {
        assertRefused(StackFile.primary().with(key, yaml), problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            no time at all                   | recovery.rtoSeconds            | 0                   | tandem:recovery.rtoSeconds = 0 must be 1 to 86400
            a loss of more than a day        | recovery.rpoSeconds            | 86401               | tandem:recovery.rpoSeconds = 86401 must be 1 to 86400
            a decision before the question   | recovery.decisionSeconds       | -1                  | tandem:recovery.decisionSeconds = -1 must be 0 to 86400
            a promotion of more than a day   | recovery.promotionSeconds      | 86401               | tandem:recovery.promotionSeconds = 86401 must be 0 to 86400
            nodes in negative time           | recovery.scaleUpSeconds        | -1                  | tandem:recovery.scaleUpSeconds = -1 must be 0 to 86400
            an exemption of an unknown kind  | recovery.exemptions            | {tape/raw: {reason: made again from raw}} | tandem:recovery.exemptions.tape/raw = "tape/raw" must be named kind/name, kind being one of bucket, database, table, secret, repository, key, cache, stream, vault
            an exemption without a name      | recovery.exemptions            | {bucket/: {reason: made again from raw}}  | tandem:recovery.exemptions.bucket/ = "bucket/" must be named kind/name, kind being one of bucket, database, table, secret, repository, key, cache, stream, vault
            an exemption without a reason    | recovery.exemptions            | {bucket/raw: {}}    | tandem:recovery.exemptions.bucket/raw.reason is missing; such as "made again from raw within an hour"
            an exemption from another thing  | recovery.exemptions            | {bucket/raw: {from: rto, reason: made again from raw}} | tandem:recovery.exemptions.bucket/raw.from = "rto" (nearest: rpo) must be one of twin-check, rpo
            a reason that is none            | recovery.exemptions            | {bucket/raw: {reason: later}} | tandem:recovery.exemptions.bucket/raw.reason = "later" must be a reason of 10 characters or more
            """)
    void anImpossibleRecoveryIsRefused(String what, String key, String yaml, String problem) {
        assertRefused(StackFile.primary().with(key, yaml), problem);
    }

    @ParameterizedTest
    @CsvSource({"role, primary", "environment, prod", "region, ap-south-1", "account, 111122223333"})
    void aMissingKeyIsNamedWithAnExample(String key, String example) {
        assertRefused(StackFile.primary().without(key), "tandem:%s is missing; such as %s".formatted(key, example));
    }

    @Test
    void aNetworkWithoutARangeIsRefused() {
        assertRefused(StackFile.primary().without("network"), "tandem:network.cidr is missing; such as 10.0.0.0/16");
    }

    @Test
    void theDefaultVersionIsRefusedOnceItIsOutOfSupport() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> StackSettings.read(
                        StackFile.primary().without("cluster.version").config(), LocalDate.of(2027, 3, 28)))
                .withMessageContaining("tandem:cluster.version = \"1.35\" (standard support ended 2027-03-27)");
    }

    private static void assertRefused(StackFile file, String problem) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(file::settings)
                .withMessage("1 setting is wrong; nothing was changed:%n  1. %s".formatted(problem));
    }
}
