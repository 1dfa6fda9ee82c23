# The public names in the order of the rooms: a reader's table of contents.

__version__: str

from .errors import AkteursnetzError as AkteursnetzError
from .errors import FileError as FileError
from .errors import NetworkError as NetworkError
from .errors import RecordError as RecordError

from .records.meta import Meta as Meta

from .network import Network as Network
from .network import from_tables as from_tables
from .network import read as read
from .network import write as write

from .examples import example as example

from .graph import matrix as matrix
from .graph import pairs as pairs
from .graph import set_aside as set_aside

from .exchange.export import export as export
from .exchange.files import read_graph as read_graph
from .exchange.graphs import from_networkx as from_networkx
from .exchange.graphs import to_networkx as to_networkx

from .imports.importing import import_table as import_table
from .imports.importing import read_matrix as read_matrix

from .layers import at as at
from .layers import contractual as contractual
from .layers import formalised as formalised
from .layers import non_contractual as non_contractual
from .layers import operative as operative
from .layers import project as project
from .layers import seats as seats
from .layers import select as select
from .layers import umbrella as umbrella
from .layers import unspecified as unspecified

from .facts import counts_line as counts_line
from .facts import summary as summary

from .knowledge.duplicates import likely_duplicates as likely_duplicates
from .knowledge.identifying import publish_check as publish_check
from .knowledge.pseudonyms import Pseudonymised as Pseudonymised
from .knowledge.pseudonyms import pseudonymise as pseudonymise
from .knowledge.sources import source_table as source_table
from .knowledge.sources import without_source as without_source
from .indicators import indicator_table as indicator_table

from .measures import CorePeriphery as CorePeriphery
from .measures import Interval as Interval
from .measures import Range as Range
from .measures import actor_authority as actor_authority
from .measures import actor_betweenness as actor_betweenness
from .measures import actor_block as actor_block
from .measures import actor_closeness as actor_closeness
from .measures import actor_clustering as actor_clustering
from .measures import actor_community as actor_community
from .measures import actor_constraint as actor_constraint
from .measures import actor_core as actor_core
from .measures import actor_core_number as actor_core_number
from .measures import actor_coreness as actor_coreness
from .measures import actor_cutpoint as actor_cutpoint
from .measures import actor_degree as actor_degree
from .measures import actor_effective_size as actor_effective_size
from .measures import actor_efficiency as actor_efficiency
from .measures import actor_ego_constraint as actor_ego_constraint
from .measures import actor_ei as actor_ei
from .measures import actor_eigenvector as actor_eigenvector
from .measures import actor_formal_share as actor_formal_share
from .measures import actor_harmonic as actor_harmonic
from .measures import actor_hierarchy as actor_hierarchy
from .measures import actor_hub as actor_hub
from .measures import actor_in_degree as actor_in_degree
from .measures import actor_load as actor_load
from .measures import actor_out_degree as actor_out_degree
from .measures import actor_overlapping_degree as actor_overlapping_degree
from .measures import actor_pagerank as actor_pagerank
from .measures import actor_participation as actor_participation
from .measures import actor_power as actor_power
from .measures import actor_reach as actor_reach
from .measures import actor_seats as actor_seats
from .measures import actor_strength as actor_strength
from .measures import actor_twomode_betweenness as actor_twomode_betweenness
from .measures import actor_twomode_closeness as actor_twomode_closeness
from .measures import actor_twomode_degree as actor_twomode_degree
from .measures import actor_twomode_eigenvector as actor_twomode_eigenvector
from .measures import actor_vitality as actor_vitality
from .measures import assembled as assembled
from .measures import census_confirmation as census_confirmation
from .measures import census_dyads as census_dyads
from .measures import census_mixing as census_mixing
from .measures import census_triads as census_triads
from .measures import central_actor as central_actor
from .measures import coordinating_units as coordinating_units
from .measures import core_periphery as core_periphery
from .measures import network_assortativity as network_assortativity
from .measures import network_betweenness_centralisation as network_betweenness_centralisation
from .measures import network_closeness_centralisation as network_closeness_centralisation
from .measures import network_clustering as network_clustering
from .measures import network_community_modularity as network_community_modularity
from .measures import network_community_stability as network_community_stability
from .measures import network_components as network_components
from .measures import network_confirmation as network_confirmation
from .measures import network_connectedness as network_connectedness
from .measures import network_core_fit as network_core_fit
from .measures import network_coverage as network_coverage
from .measures import network_degree_centralisation as network_degree_centralisation
from .measures import network_density as network_density
from .measures import network_diameter as network_diameter
from .measures import network_distance_fragmentation as network_distance_fragmentation
from .measures import network_dyadic_reciprocity as network_dyadic_reciprocity
from .measures import network_ei as network_ei
from .measures import network_ei_range as network_ei_range
from .measures import network_ei_rescaled as network_ei_rescaled
from .measures import network_fragmentation as network_fragmentation
from .measures import network_global_efficiency as network_global_efficiency
from .measures import network_graph_efficiency as network_graph_efficiency
from .measures import network_graph_hierarchy as network_graph_hierarchy
from .measures import network_group_assortativity as network_group_assortativity
from .measures import network_isolates as network_isolates
from .measures import network_largest_component as network_largest_component
from .measures import network_log_mean_degree as network_log_mean_degree
from .measures import network_mean_degree as network_mean_degree
from .measures import network_mean_distance as network_mean_distance
from .measures import network_mean_multiplexity as network_mean_multiplexity
from .measures import network_modularity as network_modularity
from .measures import network_multiplexity as network_multiplexity
from .measures import network_possible as network_possible
from .measures import network_reciprocity as network_reciprocity
from .measures import network_share_administration as network_share_administration
from .measures import network_share_contractual as network_share_contractual
from .measures import network_share_formalised as network_share_formalised
from .measures import network_size as network_size
from .measures import network_tied_pairs as network_tied_pairs
from .measures import network_tied_reciprocity as network_tied_reciprocity
from .measures import network_transitivity as network_transitivity
from .measures import network_twomode_closure as network_twomode_closure
from .measures import network_twomode_density as network_twomode_density
from .measures import network_upper_boundedness as network_upper_boundedness
from .measures import pair_betweenness as pair_betweenness
from .measures import pair_bridge as pair_bridge
from .measures import pair_bridging_gain as pair_bridging_gain
from .measures import pair_confirmation as pair_confirmation
from .measures import pair_embeddedness as pair_embeddedness
from .measures import pair_multiplexity as pair_multiplexity
from .measures import range_over_reports as range_over_reports
from .measures import actor_table as actor_table
from .measures import block_table as block_table
from .measures import body_table as body_table
from .measures import brokerage_table as brokerage_table
from .measures import equivalence_table as equivalence_table
from .measures import function_table as function_table
from .measures import governance_condition_table as governance_condition_table
from .measures import governance_table as governance_table
from .measures import key_player_table as key_player_table
from .measures import layer_degree_table as layer_degree_table
from .measures import layer_table as layer_table
from .measures import members_table as members_table
from .measures import overlap_table as overlap_table
from .measures import pair_table as pair_table
from .measures import removal_table as removal_table

from .survey.collecting import Collected as Collected
from .survey.collecting import collect as collect

from .gapfinders import Finding as Finding
from .gapfinders import find_gaps as find_gaps
from .gapfinders import findings_table as findings_table
from .gapfinders import gaps as gaps
from .gapfinders import law_list as law_list
from .gapfinders import law_list_entries as law_list_entries
from .gapfinders import law_list_table as law_list_table
from .gapfinders import law_lists as law_lists

from .inference import Regression as Regression
from .inference import Results as Results
from .inference import TestResult as TestResult
from .inference import bootstrap_difference as bootstrap_difference
from .inference import brokerage_test as brokerage_test
from .inference import class_difference as class_difference
from .inference import conditional_test as conditional_test
from .inference import cug_difference as cug_difference
from .inference import distance as distance
from .inference import effect as effect
from .inference import entries_test as entries_test
from .inference import group_shares_test as group_shares_test
from .inference import holm as holm
from .inference import jackknife as jackknife
from .inference import mrqap as mrqap
from .inference import pooled_difference as pooled_difference
from .inference import process_fit as process_fit
from .inference import qap as qap
from .inference import same as same
from .inference import shared_columns as shared_columns
from .inference import vertex_bootstrap as vertex_bootstrap

from .analysis import Analysis as Analysis
from .analysis import analyse as analyse

from .comparison import changes as changes
from .comparison import rarefy as rarefy

from .views.comparison.pair import compare as compare
from .views.comparison.pair import compare_dates as compare_dates
from .views.comparison.pair import compare_layers as compare_layers

from .views.comparison.many import compare_many as compare_many

from .views.map.trace import trace as trace

from .views.map.twomaps import two_maps as two_maps

from .views.map.pyvis_graph import to_pyvis as to_pyvis

from .views.map.webmap import web_map as web_map
from .views.questionnaire.files import write_questionnaires as write_questionnaires
